# A module whose code is so long that it becomes many functions, most of them not optimised.
import sys

def total(name):
    return globals_seen[name] + x7

globals_seen = {}
x0 = 0 * 3 + len(str(0))
if x0 > 3:
    x1 = 'a' + str(x0)
else:
    x1 = 'b'
x2 = [x1, 2, x0 / 2]
x3 = sum(len(str(part)) for part in x2)
for step in range(3):
    x3 += step * x0
x4 = x3
globals_seen['x5'] = x4
x5 = total('x5') if 5 > 8 else 0
try:
    x6 = [1, 2][x5]
except (IndexError, NameError) as error:
    x6 = str(error)
x7 = 7
del x4
x8 = 8 * 3 + len(str(8))
if x8 > 27:
    x9 = 'a' + str(x8)
else:
    x9 = 'b'
x10 = [x9, 10, x8 / 2]
x11 = sum(len(str(part)) for part in x10)
for step in range(3):
    x11 += step * x8
x12 = x11
globals_seen['x13'] = x12
x13 = total('x13') if 13 > 8 else 0
try:
    x14 = [1, 2][x13]
except (IndexError, NameError) as error:
    x14 = str(error)
x15 = 15
del x12
x16 = 16 * 3 + len(str(16))
if x16 > 51:
    x17 = 'a' + str(x16)
else:
    x17 = 'b'
x18 = [x17, 18, x16 / 2]
x19 = sum(len(str(part)) for part in x18)
for step in range(3):
    x19 += step * x16
x20 = x19
globals_seen['x21'] = x20
x21 = total('x21') if 21 > 8 else 0
try:
    x22 = [1, 2][x21]
except (IndexError, NameError) as error:
    x22 = str(error)
x23 = 23
del x20
x24 = 24 * 3 + len(str(24))
if x24 > 75:
    x25 = 'a' + str(x24)
else:
    x25 = 'b'
x26 = [x25, 26, x24 / 2]
x27 = sum(len(str(part)) for part in x26)
for step in range(3):
    x27 += step * x24
x28 = x27
globals_seen['x29'] = x28
x29 = total('x29') if 29 > 8 else 0
try:
    x30 = [1, 2][x29]
except (IndexError, NameError) as error:
    x30 = str(error)
x31 = 31
del x28
x32 = 32 * 3 + len(str(32))
if x32 > 99:
    x33 = 'a' + str(x32)
else:
    x33 = 'b'
x34 = [x33, 34, x32 / 2]
x35 = sum(len(str(part)) for part in x34)
for step in range(3):
    x35 += step * x32
x36 = x35
globals_seen['x37'] = x36
x37 = total('x37') if 37 > 8 else 0
try:
    x38 = [1, 2][x37]
except (IndexError, NameError) as error:
    x38 = str(error)
x39 = 39
del x36
print(x32, x33, x34, x35, x37, x38)
class Step39:
    value = x39
    def get(self):
        return self.value + x7
print(Step39().get())
x40 = 40 * 3 + len(str(40))
if x40 > 123:
    x41 = 'a' + str(x40)
else:
    x41 = 'b'
x42 = [x41, 42, x40 / 2]
x43 = sum(len(str(part)) for part in x42)
for step in range(3):
    x43 += step * x40
x44 = x43
globals_seen['x45'] = x44
x45 = total('x45') if 45 > 8 else 0
try:
    x46 = [1, 2][x45]
except (IndexError, NameError) as error:
    x46 = str(error)
x47 = 47
del x44
x48 = 48 * 3 + len(str(48))
if x48 > 147:
    x49 = 'a' + str(x48)
else:
    x49 = 'b'
x50 = [x49, 50, x48 / 2]
x51 = sum(len(str(part)) for part in x50)
for step in range(3):
    x51 += step * x48
x52 = x51
globals_seen['x53'] = x52
x53 = total('x53') if 53 > 8 else 0
try:
    x54 = [1, 2][x53]
except (IndexError, NameError) as error:
    x54 = str(error)
x55 = 55
del x52
x56 = 56 * 3 + len(str(56))
if x56 > 171:
    x57 = 'a' + str(x56)
else:
    x57 = 'b'
x58 = [x57, 58, x56 / 2]
x59 = sum(len(str(part)) for part in x58)
for step in range(3):
    x59 += step * x56
x60 = x59
globals_seen['x61'] = x60
x61 = total('x61') if 61 > 8 else 0
try:
    x62 = [1, 2][x61]
except (IndexError, NameError) as error:
    x62 = str(error)
x63 = 63
del x60
x64 = 64 * 3 + len(str(64))
if x64 > 195:
    x65 = 'a' + str(x64)
else:
    x65 = 'b'
x66 = [x65, 66, x64 / 2]
x67 = sum(len(str(part)) for part in x66)
for step in range(3):
    x67 += step * x64
x68 = x67
globals_seen['x69'] = x68
x69 = total('x69') if 69 > 8 else 0
try:
    x70 = [1, 2][x69]
except (IndexError, NameError) as error:
    x70 = str(error)
x71 = 71
del x68
x72 = 72 * 3 + len(str(72))
if x72 > 219:
    x73 = 'a' + str(x72)
else:
    x73 = 'b'
x74 = [x73, 74, x72 / 2]
x75 = sum(len(str(part)) for part in x74)
for step in range(3):
    x75 += step * x72
x76 = x75
globals_seen['x77'] = x76
x77 = total('x77') if 77 > 8 else 0
try:
    x78 = [1, 2][x77]
except (IndexError, NameError) as error:
    x78 = str(error)
x79 = 79
del x76
print(x72, x73, x74, x75, x77, x78)
class Step79:
    value = x79
    def get(self):
        return self.value + x7
print(Step79().get())
x80 = 80 * 3 + len(str(80))
if x80 > 243:
    x81 = 'a' + str(x80)
else:
    x81 = 'b'
x82 = [x81, 82, x80 / 2]
x83 = sum(len(str(part)) for part in x82)
for step in range(3):
    x83 += step * x80
x84 = x83
globals_seen['x85'] = x84
x85 = total('x85') if 85 > 8 else 0
try:
    x86 = [1, 2][x85]
except (IndexError, NameError) as error:
    x86 = str(error)
x87 = 87
del x84
x88 = 88 * 3 + len(str(88))
if x88 > 267:
    x89 = 'a' + str(x88)
else:
    x89 = 'b'
x90 = [x89, 90, x88 / 2]
x91 = sum(len(str(part)) for part in x90)
for step in range(3):
    x91 += step * x88
x92 = x91
globals_seen['x93'] = x92
x93 = total('x93') if 93 > 8 else 0
try:
    x94 = [1, 2][x93]
except (IndexError, NameError) as error:
    x94 = str(error)
x95 = 95
del x92
x96 = 96 * 3 + len(str(96))
if x96 > 291:
    x97 = 'a' + str(x96)
else:
    x97 = 'b'
x98 = [x97, 98, x96 / 2]
x99 = sum(len(str(part)) for part in x98)
for step in range(3):
    x99 += step * x96
x100 = x99
globals_seen['x101'] = x100
x101 = total('x101') if 101 > 8 else 0
try:
    x102 = [1, 2][x101]
except (IndexError, NameError) as error:
    x102 = str(error)
x103 = 103
del x100
x104 = 104 * 3 + len(str(104))
if x104 > 315:
    x105 = 'a' + str(x104)
else:
    x105 = 'b'
x106 = [x105, 106, x104 / 2]
x107 = sum(len(str(part)) for part in x106)
for step in range(3):
    x107 += step * x104
x108 = x107
globals_seen['x109'] = x108
x109 = total('x109') if 109 > 8 else 0
try:
    x110 = [1, 2][x109]
except (IndexError, NameError) as error:
    x110 = str(error)
x111 = 111
del x108
x112 = 112 * 3 + len(str(112))
if x112 > 339:
    x113 = 'a' + str(x112)
else:
    x113 = 'b'
x114 = [x113, 114, x112 / 2]
x115 = sum(len(str(part)) for part in x114)
for step in range(3):
    x115 += step * x112
x116 = x115
globals_seen['x117'] = x116
x117 = total('x117') if 117 > 8 else 0
try:
    x118 = [1, 2][x117]
except (IndexError, NameError) as error:
    x118 = str(error)
x119 = 119
del x116
print(x112, x113, x114, x115, x117, x118)
class Step119:
    value = x119
    def get(self):
        return self.value + x7
print(Step119().get())
x120 = 120 * 3 + len(str(120))
if x120 > 363:
    x121 = 'a' + str(x120)
else:
    x121 = 'b'
x122 = [x121, 122, x120 / 2]
x123 = sum(len(str(part)) for part in x122)
for step in range(3):
    x123 += step * x120
x124 = x123
globals_seen['x125'] = x124
x125 = total('x125') if 125 > 8 else 0
try:
    x126 = [1, 2][x125]
except (IndexError, NameError) as error:
    x126 = str(error)
x127 = 127
del x124
x128 = 128 * 3 + len(str(128))
if x128 > 387:
    x129 = 'a' + str(x128)
else:
    x129 = 'b'
x130 = [x129, 130, x128 / 2]
x131 = sum(len(str(part)) for part in x130)
for step in range(3):
    x131 += step * x128
x132 = x131
globals_seen['x133'] = x132
x133 = total('x133') if 133 > 8 else 0
try:
    x134 = [1, 2][x133]
except (IndexError, NameError) as error:
    x134 = str(error)
x135 = 135
del x132
x136 = 136 * 3 + len(str(136))
if x136 > 411:
    x137 = 'a' + str(x136)
else:
    x137 = 'b'
x138 = [x137, 138, x136 / 2]
x139 = sum(len(str(part)) for part in x138)
for step in range(3):
    x139 += step * x136
x140 = x139
globals_seen['x141'] = x140
x141 = total('x141') if 141 > 8 else 0
try:
    x142 = [1, 2][x141]
except (IndexError, NameError) as error:
    x142 = str(error)
x143 = 143
del x140
x144 = 144 * 3 + len(str(144))
if x144 > 435:
    x145 = 'a' + str(x144)
else:
    x145 = 'b'
x146 = [x145, 146, x144 / 2]
x147 = sum(len(str(part)) for part in x146)
for step in range(3):
    x147 += step * x144
x148 = x147
globals_seen['x149'] = x148
x149 = total('x149') if 149 > 8 else 0
try:
    x150 = [1, 2][x149]
except (IndexError, NameError) as error:
    x150 = str(error)
x151 = 151
del x148
x152 = 152 * 3 + len(str(152))
if x152 > 459:
    x153 = 'a' + str(x152)
else:
    x153 = 'b'
x154 = [x153, 154, x152 / 2]
x155 = sum(len(str(part)) for part in x154)
for step in range(3):
    x155 += step * x152
x156 = x155
globals_seen['x157'] = x156
x157 = total('x157') if 157 > 8 else 0
try:
    x158 = [1, 2][x157]
except (IndexError, NameError) as error:
    x158 = str(error)
x159 = 159
del x156
print(x152, x153, x154, x155, x157, x158)
class Step159:
    value = x159
    def get(self):
        return self.value + x7
print(Step159().get())
x160 = 160 * 3 + len(str(160))
if x160 > 483:
    x161 = 'a' + str(x160)
else:
    x161 = 'b'
x162 = [x161, 162, x160 / 2]
x163 = sum(len(str(part)) for part in x162)
for step in range(3):
    x163 += step * x160
x164 = x163
globals_seen['x165'] = x164
x165 = total('x165') if 165 > 8 else 0
try:
    x166 = [1, 2][x165]
except (IndexError, NameError) as error:
    x166 = str(error)
x167 = 167
del x164
x168 = 168 * 3 + len(str(168))
if x168 > 507:
    x169 = 'a' + str(x168)
else:
    x169 = 'b'
x170 = [x169, 170, x168 / 2]
x171 = sum(len(str(part)) for part in x170)
for step in range(3):
    x171 += step * x168
x172 = x171
globals_seen['x173'] = x172
x173 = total('x173') if 173 > 8 else 0
try:
    x174 = [1, 2][x173]
except (IndexError, NameError) as error:
    x174 = str(error)
x175 = 175
del x172
x176 = 176 * 3 + len(str(176))
if x176 > 531:
    x177 = 'a' + str(x176)
else:
    x177 = 'b'
x178 = [x177, 178, x176 / 2]
x179 = sum(len(str(part)) for part in x178)
for step in range(3):
    x179 += step * x176
x180 = x179
globals_seen['x181'] = x180
x181 = total('x181') if 181 > 8 else 0
try:
    x182 = [1, 2][x181]
except (IndexError, NameError) as error:
    x182 = str(error)
x183 = 183
del x180
x184 = 184 * 3 + len(str(184))
if x184 > 555:
    x185 = 'a' + str(x184)
else:
    x185 = 'b'
x186 = [x185, 186, x184 / 2]
x187 = sum(len(str(part)) for part in x186)
for step in range(3):
    x187 += step * x184
x188 = x187
globals_seen['x189'] = x188
x189 = total('x189') if 189 > 8 else 0
try:
    x190 = [1, 2][x189]
except (IndexError, NameError) as error:
    x190 = str(error)
x191 = 191
del x188
x192 = 192 * 3 + len(str(192))
if x192 > 579:
    x193 = 'a' + str(x192)
else:
    x193 = 'b'
x194 = [x193, 194, x192 / 2]
x195 = sum(len(str(part)) for part in x194)
for step in range(3):
    x195 += step * x192
x196 = x195
globals_seen['x197'] = x196
x197 = total('x197') if 197 > 8 else 0
try:
    x198 = [1, 2][x197]
except (IndexError, NameError) as error:
    x198 = str(error)
x199 = 199
del x196
print(x192, x193, x194, x195, x197, x198)
class Step199:
    value = x199
    def get(self):
        return self.value + x7
print(Step199().get())
x200 = 200 * 3 + len(str(200))
if x200 > 603:
    x201 = 'a' + str(x200)
else:
    x201 = 'b'
x202 = [x201, 202, x200 / 2]
x203 = sum(len(str(part)) for part in x202)
for step in range(3):
    x203 += step * x200
x204 = x203
globals_seen['x205'] = x204
x205 = total('x205') if 205 > 8 else 0
try:
    x206 = [1, 2][x205]
except (IndexError, NameError) as error:
    x206 = str(error)
x207 = 207
del x204
x208 = 208 * 3 + len(str(208))
if x208 > 627:
    x209 = 'a' + str(x208)
else:
    x209 = 'b'
x210 = [x209, 210, x208 / 2]
x211 = sum(len(str(part)) for part in x210)
for step in range(3):
    x211 += step * x208
x212 = x211
globals_seen['x213'] = x212
x213 = total('x213') if 213 > 8 else 0
try:
    x214 = [1, 2][x213]
except (IndexError, NameError) as error:
    x214 = str(error)
x215 = 215
del x212
x216 = 216 * 3 + len(str(216))
if x216 > 651:
    x217 = 'a' + str(x216)
else:
    x217 = 'b'
x218 = [x217, 218, x216 / 2]
x219 = sum(len(str(part)) for part in x218)
for step in range(3):
    x219 += step * x216
x220 = x219
globals_seen['x221'] = x220
x221 = total('x221') if 221 > 8 else 0
try:
    x222 = [1, 2][x221]
except (IndexError, NameError) as error:
    x222 = str(error)
x223 = 223
del x220
x224 = 224 * 3 + len(str(224))
if x224 > 675:
    x225 = 'a' + str(x224)
else:
    x225 = 'b'
x226 = [x225, 226, x224 / 2]
x227 = sum(len(str(part)) for part in x226)
for step in range(3):
    x227 += step * x224
x228 = x227
globals_seen['x229'] = x228
x229 = total('x229') if 229 > 8 else 0
try:
    x230 = [1, 2][x229]
except (IndexError, NameError) as error:
    x230 = str(error)
x231 = 231
del x228
x232 = 232 * 3 + len(str(232))
if x232 > 699:
    x233 = 'a' + str(x232)
else:
    x233 = 'b'
x234 = [x233, 234, x232 / 2]
x235 = sum(len(str(part)) for part in x234)
for step in range(3):
    x235 += step * x232
x236 = x235
globals_seen['x237'] = x236
x237 = total('x237') if 237 > 8 else 0
try:
    x238 = [1, 2][x237]
except (IndexError, NameError) as error:
    x238 = str(error)
x239 = 239
del x236
print(x232, x233, x234, x235, x237, x238)
class Step239:
    value = x239
    def get(self):
        return self.value + x7
print(Step239().get())
x240 = 240 * 3 + len(str(240))
if x240 > 723:
    x241 = 'a' + str(x240)
else:
    x241 = 'b'
x242 = [x241, 242, x240 / 2]
x243 = sum(len(str(part)) for part in x242)
for step in range(3):
    x243 += step * x240
x244 = x243
globals_seen['x245'] = x244
x245 = total('x245') if 245 > 8 else 0
try:
    x246 = [1, 2][x245]
except (IndexError, NameError) as error:
    x246 = str(error)
x247 = 247
del x244
x248 = 248 * 3 + len(str(248))
if x248 > 747:
    x249 = 'a' + str(x248)
else:
    x249 = 'b'
x250 = [x249, 250, x248 / 2]
x251 = sum(len(str(part)) for part in x250)
for step in range(3):
    x251 += step * x248
x252 = x251
globals_seen['x253'] = x252
x253 = total('x253') if 253 > 8 else 0
try:
    x254 = [1, 2][x253]
except (IndexError, NameError) as error:
    x254 = str(error)
x255 = 255
del x252
x256 = 256 * 3 + len(str(256))
if x256 > 771:
    x257 = 'a' + str(x256)
else:
    x257 = 'b'
x258 = [x257, 258, x256 / 2]
x259 = sum(len(str(part)) for part in x258)
for step in range(3):
    x259 += step * x256
x260 = x259
globals_seen['x261'] = x260
x261 = total('x261') if 261 > 8 else 0
try:
    x262 = [1, 2][x261]
except (IndexError, NameError) as error:
    x262 = str(error)
x263 = 263
del x260
x264 = 264 * 3 + len(str(264))
if x264 > 795:
    x265 = 'a' + str(x264)
else:
    x265 = 'b'
x266 = [x265, 266, x264 / 2]
x267 = sum(len(str(part)) for part in x266)
for step in range(3):
    x267 += step * x264
x268 = x267
globals_seen['x269'] = x268
x269 = total('x269') if 269 > 8 else 0
try:
    x270 = [1, 2][x269]
except (IndexError, NameError) as error:
    x270 = str(error)
x271 = 271
del x268
x272 = 272 * 3 + len(str(272))
if x272 > 819:
    x273 = 'a' + str(x272)
else:
    x273 = 'b'
x274 = [x273, 274, x272 / 2]
x275 = sum(len(str(part)) for part in x274)
for step in range(3):
    x275 += step * x272
x276 = x275
globals_seen['x277'] = x276
x277 = total('x277') if 277 > 8 else 0
try:
    x278 = [1, 2][x277]
except (IndexError, NameError) as error:
    x278 = str(error)
x279 = 279
del x276
print(x272, x273, x274, x275, x277, x278)
class Step279:
    value = x279
    def get(self):
        return self.value + x7
print(Step279().get())
x280 = 280 * 3 + len(str(280))
if x280 > 843:
    x281 = 'a' + str(x280)
else:
    x281 = 'b'
x282 = [x281, 282, x280 / 2]
x283 = sum(len(str(part)) for part in x282)
for step in range(3):
    x283 += step * x280
x284 = x283
globals_seen['x285'] = x284
x285 = total('x285') if 285 > 8 else 0
try:
    x286 = [1, 2][x285]
except (IndexError, NameError) as error:
    x286 = str(error)
x287 = 287
del x284
x288 = 288 * 3 + len(str(288))
if x288 > 867:
    x289 = 'a' + str(x288)
else:
    x289 = 'b'
x290 = [x289, 290, x288 / 2]
x291 = sum(len(str(part)) for part in x290)
for step in range(3):
    x291 += step * x288
x292 = x291
globals_seen['x293'] = x292
x293 = total('x293') if 293 > 8 else 0
try:
    x294 = [1, 2][x293]
except (IndexError, NameError) as error:
    x294 = str(error)
x295 = 295
del x292
x296 = 296 * 3 + len(str(296))
if x296 > 891:
    x297 = 'a' + str(x296)
else:
    x297 = 'b'
x298 = [x297, 298, x296 / 2]
x299 = sum(len(str(part)) for part in x298)
for step in range(3):
    x299 += step * x296
x300 = x299
globals_seen['x301'] = x300
x301 = total('x301') if 301 > 8 else 0
try:
    x302 = [1, 2][x301]
except (IndexError, NameError) as error:
    x302 = str(error)
x303 = 303
del x300
x304 = 304 * 3 + len(str(304))
if x304 > 915:
    x305 = 'a' + str(x304)
else:
    x305 = 'b'
x306 = [x305, 306, x304 / 2]
x307 = sum(len(str(part)) for part in x306)
for step in range(3):
    x307 += step * x304
x308 = x307
globals_seen['x309'] = x308
x309 = total('x309') if 309 > 8 else 0
try:
    x310 = [1, 2][x309]
except (IndexError, NameError) as error:
    x310 = str(error)
x311 = 311
del x308
x312 = 312 * 3 + len(str(312))
if x312 > 939:
    x313 = 'a' + str(x312)
else:
    x313 = 'b'
x314 = [x313, 314, x312 / 2]
x315 = sum(len(str(part)) for part in x314)
for step in range(3):
    x315 += step * x312
x316 = x315
globals_seen['x317'] = x316
x317 = total('x317') if 317 > 8 else 0
try:
    x318 = [1, 2][x317]
except (IndexError, NameError) as error:
    x318 = str(error)
x319 = 319
del x316
print(x312, x313, x314, x315, x317, x318)
class Step319:
    value = x319
    def get(self):
        return self.value + x7
print(Step319().get())
print(total('x13'), len(globals_seen))
try:
    x3
except NameError as error:
    print(error)
def last():
    return x311 / (x15 - 15)
last()
print('not reached')
