// lib/errno.pyi has constants only.
#pragma once
