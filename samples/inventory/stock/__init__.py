"""Stock keeping."""

from .errors import InsufficientStock, InvalidQuantity, StockError, UnknownProduct
from .model import Catalogue, Movement, Perishable, Product
from .warehouse import Warehouse

__all__ = ["Catalogue", "InsufficientStock", "InvalidQuantity", "Movement", "Perishable", "Product", "StockError", "UnknownProduct", "Warehouse"]
__version__ = "1.2"
