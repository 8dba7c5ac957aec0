import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  CONTAINER_LABEL,
  OWN_BYTES,
  RUN_MARK,
  ToolError,
  buildLock,
  canonicalJson,
  decode,
  errnoOf,
  formatBytes,
  formatSeconds,
  handOff,
  limitToRemotes,
  locksFolder,
  makeManifest,
  mergeEnvironment,
  normaliseGitUrl,
  openStore,
  parseGitUrl,
  parseVerifyPolicy,
  publishWheel,
  recipeToKey,
  redact,
  sha256File,
  startProgress,
  takeLock,
  toToolError,
  userFolder
} from "./chunk-76MDHVUU.js";
import {
  __callDispose,
  __commonJS,
  __require,
  __toESM,
  __using,
  getExecOutput
} from "./chunk-K4QPFMWB.js";

// node_modules/pend/index.js
var require_pend = __commonJS({
  "node_modules/pend/index.js"(exports, module) {
    module.exports = Pend;
    function Pend() {
      this.pending = 0;
      this.max = Infinity;
      this.listeners = [];
      this.waiting = [];
      this.error = null;
    }
    Pend.prototype.go = function(fn) {
      if (this.pending < this.max) {
        pendGo(this, fn);
      } else {
        this.waiting.push(fn);
      }
    };
    Pend.prototype.wait = function(cb) {
      if (this.pending === 0) {
        cb(this.error);
      } else {
        this.listeners.push(cb);
      }
    };
    Pend.prototype.hold = function() {
      return pendHold(this);
    };
    function pendHold(self) {
      self.pending += 1;
      var called = false;
      return onCb;
      function onCb(err) {
        if (called) throw new Error("callback called twice");
        called = true;
        self.error = self.error || err;
        self.pending -= 1;
        if (self.waiting.length > 0 && self.pending < self.max) {
          pendGo(self, self.waiting.shift());
        } else if (self.pending === 0) {
          var listeners = self.listeners;
          self.listeners = [];
          listeners.forEach(cbListener);
        }
      }
      function cbListener(listener) {
        listener(self.error);
      }
    }
    function pendGo(self, fn) {
      fn(pendHold(self));
    }
  }
});

// node_modules/yauzl/fd-slicer.js
var require_fd_slicer = __commonJS({
  "node_modules/yauzl/fd-slicer.js"(exports) {
    var fs = __require("fs");
    var util = __require("util");
    var stream = __require("stream");
    var Readable = stream.Readable;
    var PassThrough = stream.PassThrough;
    var Pend = require_pend();
    var EventEmitter = __require("events").EventEmitter;
    exports.BufferSlicer = BufferSlicer;
    exports.FdSlicer = FdSlicer;
    util.inherits(FdSlicer, EventEmitter);
    function FdSlicer(fd) {
      EventEmitter.call(this);
      this.fd = fd;
      this.pend = new Pend();
      this.pend.max = 1;
      this.refCount = 0;
    }
    FdSlicer.prototype.read = function(buffer2, offset, length, position, callback) {
      var self = this;
      self.pend.go(function(cb) {
        fs.read(self.fd, buffer2, offset, length, position, function(err, bytesRead, buffer3) {
          cb();
          callback(err, bytesRead, buffer3);
        });
      });
    };
    FdSlicer.prototype.createReadStream = function(options2) {
      return new ReadStream(this, options2);
    };
    FdSlicer.prototype.ref = function() {
      this.refCount += 1;
    };
    FdSlicer.prototype.unref = function() {
      var self = this;
      self.refCount -= 1;
      if (self.refCount < 0) throw new Error("invalid unref");
      if (self.refCount > 0) return;
      fs.close(self.fd, onCloseDone);
      function onCloseDone(err) {
        if (err) {
          self.emit("error", err);
        } else {
          self.emit("close");
        }
      }
    };
    util.inherits(ReadStream, Readable);
    function ReadStream(context, options2) {
      options2 = options2 || {};
      Readable.call(this, options2);
      this.context = context;
      this.context.ref();
      this.start = options2.start || 0;
      this.endOffset = options2.end;
      this.pos = this.start;
    }
    ReadStream.prototype._read = function(n) {
      var self = this;
      var toRead = Math.min(self._readableState.highWaterMark, n);
      if (self.endOffset != null) {
        toRead = Math.min(toRead, self.endOffset - self.pos);
      }
      if (toRead <= 0) {
        self.push(null);
        this._cleanup();
        return;
      }
      self.context.pend.go(function(cb) {
        var buffer2 = Buffer.allocUnsafe(toRead);
        fs.read(self.context.fd, buffer2, 0, toRead, self.pos, function(err, bytesRead) {
          if (err) {
            self.destroy(err);
          } else if (bytesRead === 0) {
            self.push(null);
            self._cleanup();
          } else {
            self.pos += bytesRead;
            self.push(buffer2.slice(0, bytesRead));
          }
          cb();
        });
      });
    };
    ReadStream.prototype._destroy = function(err, cb) {
      this._cleanup();
      cb(err);
    };
    ReadStream.prototype._cleanup = function() {
      if (this.context != null) {
        this.context.unref();
        this.context = null;
      }
    };
    util.inherits(BufferSlicer, EventEmitter);
    function BufferSlicer(buffer2) {
      EventEmitter.call(this);
      this.refCount = 0;
      this.buffer = buffer2;
    }
    BufferSlicer.prototype.read = function(buffer2, offset, length, position, callback) {
      if (!(0 <= offset && offset <= buffer2.length)) throw new RangeError("offset outside buffer: 0 <= " + offset + " <= " + buffer2.length);
      if (position < 0) throw new RangeError("position is negative: " + position);
      if (offset + length > buffer2.length) {
        length = buffer2.length - offset;
      }
      if (position + length > this.buffer.length) {
        length = this.buffer.length - position;
      }
      if (length <= 0) {
        setImmediate(function() {
          callback(null, 0);
        });
        return;
      }
      this.buffer.copy(buffer2, offset, position, position + length);
      setImmediate(function() {
        callback(null, length);
      });
    };
    BufferSlicer.prototype.createReadStream = function(options2) {
      options2 = options2 || {};
      var readStream = new PassThrough(options2);
      readStream.start = options2.start || 0;
      readStream.endOffset = options2.end;
      readStream.pos = readStream.endOffset || this.buffer.length;
      var entireSlice = this.buffer.slice(readStream.start, readStream.pos);
      var maxChunkSize = 65536;
      var offset = 0;
      while (true) {
        var nextOffset = offset + maxChunkSize;
        if (nextOffset >= entireSlice.length) {
          if (offset < entireSlice.length) {
            readStream.write(entireSlice.slice(offset, entireSlice.length));
          }
          break;
        }
        readStream.write(entireSlice.slice(offset, nextOffset));
        offset = nextOffset;
      }
      readStream.end();
      return readStream;
    };
    BufferSlicer.prototype.ref = function() {
      this.refCount += 1;
    };
    BufferSlicer.prototype.unref = function() {
      this.refCount -= 1;
      if (this.refCount < 0) {
        throw new Error("invalid unref");
      }
    };
  }
});

// node_modules/yauzl/crc32.js
var require_crc32 = __commonJS({
  "node_modules/yauzl/crc32.js"(exports, module) {
    var CRC_TABLE = new Int32Array([
      0,
      1996959894,
      3993919788,
      2567524794,
      124634137,
      1886057615,
      3915621685,
      2657392035,
      249268274,
      2044508324,
      3772115230,
      2547177864,
      162941995,
      2125561021,
      3887607047,
      2428444049,
      498536548,
      1789927666,
      4089016648,
      2227061214,
      450548861,
      1843258603,
      4107580753,
      2211677639,
      325883990,
      1684777152,
      4251122042,
      2321926636,
      335633487,
      1661365465,
      4195302755,
      2366115317,
      997073096,
      1281953886,
      3579855332,
      2724688242,
      1006888145,
      1258607687,
      3524101629,
      2768942443,
      901097722,
      1119000684,
      3686517206,
      2898065728,
      853044451,
      1172266101,
      3705015759,
      2882616665,
      651767980,
      1373503546,
      3369554304,
      3218104598,
      565507253,
      1454621731,
      3485111705,
      3099436303,
      671266974,
      1594198024,
      3322730930,
      2970347812,
      795835527,
      1483230225,
      3244367275,
      3060149565,
      1994146192,
      31158534,
      2563907772,
      4023717930,
      1907459465,
      112637215,
      2680153253,
      3904427059,
      2013776290,
      251722036,
      2517215374,
      3775830040,
      2137656763,
      141376813,
      2439277719,
      3865271297,
      1802195444,
      476864866,
      2238001368,
      4066508878,
      1812370925,
      453092731,
      2181625025,
      4111451223,
      1706088902,
      314042704,
      2344532202,
      4240017532,
      1658658271,
      366619977,
      2362670323,
      4224994405,
      1303535960,
      984961486,
      2747007092,
      3569037538,
      1256170817,
      1037604311,
      2765210733,
      3554079995,
      1131014506,
      879679996,
      2909243462,
      3663771856,
      1141124467,
      855842277,
      2852801631,
      3708648649,
      1342533948,
      654459306,
      3188396048,
      3373015174,
      1466479909,
      544179635,
      3110523913,
      3462522015,
      1591671054,
      702138776,
      2966460450,
      3352799412,
      1504918807,
      783551873,
      3082640443,
      3233442989,
      3988292384,
      2596254646,
      62317068,
      1957810842,
      3939845945,
      2647816111,
      81470997,
      1943803523,
      3814918930,
      2489596804,
      225274430,
      2053790376,
      3826175755,
      2466906013,
      167816743,
      2097651377,
      4027552580,
      2265490386,
      503444072,
      1762050814,
      4150417245,
      2154129355,
      426522225,
      1852507879,
      4275313526,
      2312317920,
      282753626,
      1742555852,
      4189708143,
      2394877945,
      397917763,
      1622183637,
      3604390888,
      2714866558,
      953729732,
      1340076626,
      3518719985,
      2797360999,
      1068828381,
      1219638859,
      3624741850,
      2936675148,
      906185462,
      1090812512,
      3747672003,
      2825379669,
      829329135,
      1181335161,
      3412177804,
      3160834842,
      628085408,
      1382605366,
      3423369109,
      3138078467,
      570562233,
      1426400815,
      3317316542,
      2998733608,
      733239954,
      1555261956,
      3268935591,
      3050360625,
      752459403,
      1541320221,
      2607071920,
      3965973030,
      1969922972,
      40735498,
      2617837225,
      3943577151,
      1913087877,
      83908371,
      2512341634,
      3803740692,
      2075208622,
      213261112,
      2463272603,
      3855990285,
      2094854071,
      198958881,
      2262029012,
      4057260610,
      1759359992,
      534414190,
      2176718541,
      4139329115,
      1873836001,
      414664567,
      2282248934,
      4279200368,
      1711684554,
      285281116,
      2405801727,
      4167216745,
      1634467795,
      376229701,
      2685067896,
      3608007406,
      1308918612,
      956543938,
      2808555105,
      3495958263,
      1231636301,
      1047427035,
      2932959818,
      3654703836,
      1088359270,
      936918e3,
      2847714899,
      3736837829,
      1202900863,
      817233897,
      3183342108,
      3401237130,
      1404277552,
      615818150,
      3134207493,
      3453421203,
      1423857449,
      601450431,
      3009837614,
      3294710456,
      1567103746,
      711928724,
      3020668471,
      3272380065,
      1510334235,
      755167117
    ]);
    function crc32(buf) {
      let crc = -1;
      for (let x of buf) {
        crc = CRC_TABLE[(crc ^ x) & 255] ^ crc >>> 8;
      }
      return (crc ^ -1) >>> 0;
    }
    module.exports = crc32;
  }
});

// node_modules/yauzl/index.js
var require_yauzl = __commonJS({
  "node_modules/yauzl/index.js"(exports) {
    var fs = __require("fs");
    var zlib = __require("zlib");
    var fd_slicer = require_fd_slicer();
    var util = __require("util");
    var EventEmitter = __require("events").EventEmitter;
    var Transform = __require("stream").Transform;
    var PassThrough = __require("stream").PassThrough;
    var Writable = __require("stream").Writable;
    var crc32 = typeof zlib.crc32 === "function" ? zlib.crc32 : require_crc32();
    exports.open = open2;
    exports.fromFd = fromFd;
    exports.fromBuffer = fromBuffer;
    exports.fromRandomAccessReader = fromRandomAccessReader;
    exports.openPromise = openPromise;
    exports.fromFdPromise = fromFdPromise;
    exports.fromBufferPromise = fromBufferPromise;
    exports.fromRandomAccessReaderPromise = fromRandomAccessReaderPromise;
    exports.dosDateTimeToDate = dosDateTimeToDate;
    exports.getFileNameLowLevel = getFileNameLowLevel;
    exports.validateFileName = validateFileName;
    exports.parseExtraFields = parseExtraFields;
    exports.ZipFile = ZipFile;
    exports.Entry = Entry;
    exports.LocalFileHeader = LocalFileHeader;
    exports.RandomAccessReader = RandomAccessReader;
    function openPromise(path, options2) {
      return new Promise((resolve6, reject) => {
        open2(path, { ...options2, lazyEntries: true }, function(err, zipfile) {
          if (err) return reject(err);
          resolve6(zipfile);
        });
      });
    }
    function fromFdPromise(fd, options2) {
      return new Promise((resolve6, reject) => {
        fromFd(fd, { ...options2, lazyEntries: true }, function(err, zipfile) {
          if (err) return reject(err);
          resolve6(zipfile);
        });
      });
    }
    function fromBufferPromise(buffer2, options2) {
      return new Promise((resolve6, reject) => {
        fromBuffer(buffer2, { ...options2, lazyEntries: true }, function(err, zipfile) {
          if (err) return reject(err);
          resolve6(zipfile);
        });
      });
    }
    function fromRandomAccessReaderPromise(reader, totalSize, options2) {
      return new Promise((resolve6, reject) => {
        fromRandomAccessReader(reader, totalSize, { ...options2, lazyEntries: true }, function(err, zipfile) {
          if (err) return reject(err);
          resolve6(zipfile);
        });
      });
    }
    function open2(path, options2, callback) {
      if (typeof options2 === "function") {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      if (options2.autoClose == null) options2.autoClose = true;
      if (options2.lazyEntries == null) options2.lazyEntries = false;
      if (options2.decodeStrings == null) options2.decodeStrings = true;
      if (options2.validateEntrySizes == null) options2.validateEntrySizes = true;
      if (options2.strictFileNames == null) options2.strictFileNames = false;
      if (callback == null) callback = defaultCallback;
      fs.open(path, "r", function(err, fd) {
        if (err) return callback(err);
        fromFd(fd, options2, function(err2, zipfile) {
          if (err2) fs.close(fd, defaultCallback);
          callback(err2, zipfile);
        });
      });
    }
    function fromFd(fd, options2, callback) {
      if (typeof options2 === "function") {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      if (options2.autoClose == null) options2.autoClose = false;
      if (options2.lazyEntries == null) options2.lazyEntries = false;
      if (options2.decodeStrings == null) options2.decodeStrings = true;
      if (options2.validateEntrySizes == null) options2.validateEntrySizes = true;
      if (options2.strictFileNames == null) options2.strictFileNames = false;
      if (callback == null) callback = defaultCallback;
      fs.fstat(fd, function(err, stats) {
        if (err) return callback(err);
        var reader = new fd_slicer.FdSlicer(fd);
        fromRandomAccessReader(reader, stats.size, options2, callback);
      });
    }
    function fromBuffer(buffer2, options2, callback) {
      if (typeof options2 === "function") {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      options2.autoClose = false;
      if (options2.lazyEntries == null) options2.lazyEntries = false;
      if (options2.decodeStrings == null) options2.decodeStrings = true;
      if (options2.validateEntrySizes == null) options2.validateEntrySizes = true;
      if (options2.strictFileNames == null) options2.strictFileNames = false;
      var reader = new fd_slicer.BufferSlicer(buffer2);
      fromRandomAccessReader(reader, buffer2.length, options2, callback);
    }
    function fromRandomAccessReader(reader, totalSize, options2, callback) {
      if (typeof options2 === "function") {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      if (options2.autoClose == null) options2.autoClose = true;
      if (options2.lazyEntries == null) options2.lazyEntries = false;
      if (options2.decodeStrings == null) options2.decodeStrings = true;
      var decodeStrings = !!options2.decodeStrings;
      if (options2.validateEntrySizes == null) options2.validateEntrySizes = true;
      if (options2.strictFileNames == null) options2.strictFileNames = false;
      if (callback == null) callback = defaultCallback;
      if (typeof totalSize !== "number") throw new Error("expected totalSize parameter to be a number");
      if (totalSize > Number.MAX_SAFE_INTEGER) {
        throw new Error("zip file too large. only file sizes up to 2^52 are supported due to JavaScript's Number type being an IEEE 754 double.");
      }
      reader.ref();
      var eocdrWithoutCommentSize = 22;
      var zip64EocdlSize = 20;
      var maxCommentSize = 65535;
      var bufferSize = Math.min(zip64EocdlSize + eocdrWithoutCommentSize + maxCommentSize, totalSize);
      var buffer2 = newBuffer(bufferSize);
      var bufferReadStart = totalSize - buffer2.length;
      readAndAssertNoEof(reader, buffer2, 0, bufferSize, bufferReadStart, function(err) {
        if (err) return callback(err);
        for (var i = bufferSize - eocdrWithoutCommentSize; i >= 0; i -= 1) {
          if (buffer2.readUInt32LE(i) !== 101010256) continue;
          var eocdrBuffer = buffer2.subarray(i);
          var diskNumber = eocdrBuffer.readUInt16LE(4);
          var entryCount = eocdrBuffer.readUInt16LE(10);
          var centralDirectoryOffset = eocdrBuffer.readUInt32LE(16);
          var commentLength = eocdrBuffer.readUInt16LE(20);
          var expectedCommentLength = eocdrBuffer.length - eocdrWithoutCommentSize;
          if (commentLength !== expectedCommentLength) {
            return callback(new Error("Invalid comment length. Expected: " + expectedCommentLength + ". Found: " + commentLength + ". Are there extra bytes at the end of the file? Or is the end of central dir signature `PK\u263A\u263B` in the comment?"));
          }
          var comment = decodeStrings ? decodeBuffer(eocdrBuffer.subarray(22), false) : eocdrBuffer.subarray(22);
          if (i - zip64EocdlSize >= 0 && buffer2.readUInt32LE(i - zip64EocdlSize) === 117853008) {
            var zip64EocdlBuffer = buffer2.subarray(i - zip64EocdlSize, i - zip64EocdlSize + zip64EocdlSize);
            var zip64EocdrOffset = readUInt64LE(zip64EocdlBuffer, 8);
            var zip64EocdrBuffer = newBuffer(56);
            return readAndAssertNoEof(reader, zip64EocdrBuffer, 0, zip64EocdrBuffer.length, zip64EocdrOffset, function(err2) {
              if (err2) return callback(err2);
              if (zip64EocdrBuffer.readUInt32LE(0) !== 101075792) {
                return callback(new Error("invalid zip64 end of central directory record signature"));
              }
              diskNumber = zip64EocdrBuffer.readUInt32LE(16);
              if (diskNumber !== 0) {
                return callback(new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
              }
              entryCount = readUInt64LE(zip64EocdrBuffer, 32);
              centralDirectoryOffset = readUInt64LE(zip64EocdrBuffer, 48);
              return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options2.autoClose, options2.lazyEntries, decodeStrings, options2.validateEntrySizes, options2.strictFileNames));
            });
          }
          if (diskNumber !== 0) {
            return callback(new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
          }
          return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options2.autoClose, options2.lazyEntries, decodeStrings, options2.validateEntrySizes, options2.strictFileNames));
        }
        callback(new Error("End of central directory record signature not found. Either not a zip file, or file is truncated."));
      });
    }
    util.inherits(ZipFile, EventEmitter);
    function ZipFile(reader, centralDirectoryOffset, fileSize, entryCount, comment, autoClose, lazyEntries, decodeStrings, validateEntrySizes, strictFileNames) {
      var self = this;
      EventEmitter.call(self);
      self.reader = reader;
      self.reader.on("error", function(err) {
        emitError(self, err);
      });
      self.reader.once("close", function() {
        self.emit("close");
      });
      self.readEntryCursor = centralDirectoryOffset;
      self.fileSize = fileSize;
      self.entryCount = entryCount;
      self.comment = comment;
      self.entriesRead = 0;
      self.autoClose = !!autoClose;
      self.lazyEntries = !!lazyEntries;
      self.decodeStrings = !!decodeStrings;
      self.validateEntrySizes = !!validateEntrySizes;
      self.strictFileNames = !!strictFileNames;
      self.isOpen = true;
      self.emittedError = false;
      self.hasEachEntryBeenCalled = false;
      if (!self.lazyEntries) self._readEntry();
    }
    ZipFile.prototype.close = function() {
      if (!this.isOpen) return;
      this.isOpen = false;
      this.reader.unref();
    };
    function emitErrorAndAutoClose(self, err) {
      if (self.autoClose) self.close();
      emitError(self, err);
    }
    function emitError(self, err) {
      if (self.emittedError) return;
      self.emittedError = true;
      self.emit("error", err);
    }
    ZipFile.prototype.readEntry = function() {
      if (!this.lazyEntries) throw new Error("readEntry() called without lazyEntries:true");
      this._readEntry();
    };
    ZipFile.prototype._readEntry = function() {
      var self = this;
      if (self.entryCount === self.entriesRead) {
        setImmediate(function() {
          if (self.autoClose) self.close();
          if (self.emittedError) return;
          self.emit("end");
        });
        return;
      }
      if (self.emittedError) return;
      var buffer2 = newBuffer(46);
      readAndAssertNoEof(self.reader, buffer2, 0, buffer2.length, self.readEntryCursor, function(err) {
        if (err) return emitErrorAndAutoClose(self, err);
        if (self.emittedError) return;
        var entry = new Entry();
        var signature = buffer2.readUInt32LE(0);
        if (signature !== 33639248) return emitErrorAndAutoClose(self, new Error("invalid central directory file header signature: 0x" + signature.toString(16)));
        entry.versionMadeBy = buffer2.readUInt16LE(4);
        entry.versionNeededToExtract = buffer2.readUInt16LE(6);
        entry.generalPurposeBitFlag = buffer2.readUInt16LE(8);
        entry.compressionMethod = buffer2.readUInt16LE(10);
        entry.lastModFileTime = buffer2.readUInt16LE(12);
        entry.lastModFileDate = buffer2.readUInt16LE(14);
        entry.crc32 = buffer2.readUInt32LE(16);
        entry.compressedSize = buffer2.readUInt32LE(20);
        entry.uncompressedSize = buffer2.readUInt32LE(24);
        entry.fileNameLength = buffer2.readUInt16LE(28);
        entry.extraFieldLength = buffer2.readUInt16LE(30);
        entry.fileCommentLength = buffer2.readUInt16LE(32);
        entry.internalFileAttributes = buffer2.readUInt16LE(36);
        entry.externalFileAttributes = buffer2.readUInt32LE(38);
        entry.relativeOffsetOfLocalHeader = buffer2.readUInt32LE(42);
        if (entry.generalPurposeBitFlag & 64) return emitErrorAndAutoClose(self, new Error("strong encryption is not supported"));
        self.readEntryCursor += 46;
        buffer2 = newBuffer(entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength);
        readAndAssertNoEof(self.reader, buffer2, 0, buffer2.length, self.readEntryCursor, function(err2) {
          if (err2) return emitErrorAndAutoClose(self, err2);
          if (self.emittedError) return;
          entry.fileNameRaw = buffer2.subarray(0, entry.fileNameLength);
          var fileCommentStart = entry.fileNameLength + entry.extraFieldLength;
          entry.extraFieldRaw = buffer2.subarray(entry.fileNameLength, fileCommentStart);
          entry.fileCommentRaw = buffer2.subarray(fileCommentStart, fileCommentStart + entry.fileCommentLength);
          try {
            entry.extraFields = parseExtraFields(entry.extraFieldRaw);
          } catch (err3) {
            return emitErrorAndAutoClose(self, err3);
          }
          if (self.decodeStrings) {
            var isUtf8 = (entry.generalPurposeBitFlag & 2048) !== 0;
            entry.fileComment = decodeBuffer(entry.fileCommentRaw, isUtf8);
            entry.fileName = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, self.strictFileNames);
            var errorMessage = validateFileName(entry.fileName);
            if (errorMessage != null) return emitErrorAndAutoClose(self, new Error(errorMessage));
          } else {
            entry.fileComment = entry.fileCommentRaw;
            entry.fileName = entry.fileNameRaw;
          }
          entry.comment = entry.fileComment;
          self.readEntryCursor += buffer2.length;
          self.entriesRead += 1;
          for (var i = 0; i < entry.extraFields.length; i++) {
            var extraField = entry.extraFields[i];
            if (extraField.id !== 1) continue;
            var zip64EiefBuffer = extraField.data;
            var index = 0;
            if (entry.uncompressedSize === 4294967295) {
              if (index + 8 > zip64EiefBuffer.length) {
                return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include uncompressed size"));
              }
              entry.uncompressedSize = readUInt64LE(zip64EiefBuffer, index);
              index += 8;
            }
            if (entry.compressedSize === 4294967295) {
              if (index + 8 > zip64EiefBuffer.length) {
                return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include compressed size"));
              }
              entry.compressedSize = readUInt64LE(zip64EiefBuffer, index);
              index += 8;
            }
            if (entry.relativeOffsetOfLocalHeader === 4294967295) {
              if (index + 8 > zip64EiefBuffer.length) {
                return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include relative header offset"));
              }
              entry.relativeOffsetOfLocalHeader = readUInt64LE(zip64EiefBuffer, index);
              index += 8;
            }
            break;
          }
          if (self.validateEntrySizes && entry.compressionMethod === 0) {
            var expectedCompressedSize = entry.uncompressedSize;
            if (entry.isEncrypted()) {
              expectedCompressedSize += 12;
            }
            if (entry.compressedSize !== expectedCompressedSize) {
              var msg = "compressed/uncompressed size mismatch for stored file: " + entry.compressedSize + " != " + entry.uncompressedSize;
              return emitErrorAndAutoClose(self, new Error(msg));
            }
          }
          self.emit("entry", entry);
          if (!self.lazyEntries) self._readEntry();
        });
      });
    };
    ZipFile.prototype.eachEntry = function() {
      const self = this;
      if (!self.lazyEntries) throw new Error("eachEntry() requires lazyEntries: true");
      if (self.hasEachEntryBeenCalled) throw new Error("eachEntry() must only be called once per ZipFile");
      self.hasEachEntryBeenCalled = true;
      let pendingResolveReject = null;
      self.on("entry", onEntry);
      self.on("end", onEnd);
      self.on("error", onError);
      function cleanup() {
        self.removeListener("entry", onEntry);
        self.removeListener("end", onEnd);
        self.removeListener("error", onError);
        if (self.autoClose) self.close();
      }
      function onEntry(entry) {
        let { resolve: resolve6 } = pendingResolveReject;
        pendingResolveReject = null;
        resolve6({ value: entry });
      }
      function onEnd() {
        let { resolve: resolve6 } = pendingResolveReject;
        pendingResolveReject = null;
        cleanup();
        resolve6({ done: true });
      }
      function onError(err) {
        let { reject } = pendingResolveReject;
        pendingResolveReject = null;
        cleanup();
        reject(err);
      }
      return {
        [Symbol.asyncIterator]() {
          return this;
        },
        next() {
          const promise = new Promise((resolve6, reject) => {
            if (pendingResolveReject != null) throw new Error("next() called before previous Promise was resolved.");
            pendingResolveReject = { resolve: resolve6, reject };
          });
          self.readEntry();
          return promise;
        },
        return(value) {
          cleanup();
          return Promise.resolve({ done: true, value });
        },
        throw(value) {
          cleanup();
          return Promise.reject(value);
        }
      };
    };
    ZipFile.prototype.openReadStream = function(entry, options2, callback) {
      var self = this;
      var relativeStart = 0;
      var relativeEnd = entry.compressedSize;
      if (callback == null) {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) {
        options2 = {};
      } else {
        if (options2.decodeFileData === false) {
          if (options2.decrypt != null) {
            throw new Error("cannot use options.decrypt when options.decodeFileData === false");
          }
          if (options2.decompress != null) {
            throw new Error("cannot use options.decompress when options.decodeFileData === false");
          }
        } else {
          if (options2.decrypt != null) {
            if (!entry.isEncrypted()) {
              throw new Error("options.decrypt can only be specified for encrypted entries. See also option decodeFileData.");
            }
            if (options2.decrypt !== false) throw new Error("invalid options.decrypt value: " + options2.decrypt);
            if (entry.isCompressed()) {
              if (options2.decompress !== false) throw new Error("entry is encrypted and compressed, and options.decompress !== false. See also option decodeFileData.");
            }
          }
          if (options2.decompress != null) {
            if (!entry.isCompressed()) {
              throw new Error("options.decompress can only be specified for compressed entries. See also option decodeFileData.");
            }
            if (!(options2.decompress === false || options2.decompress === true)) {
              throw new Error("invalid options.decompress value: " + options2.decompress);
            }
            decompress = options2.decompress;
          }
        }
        if (options2.start != null) {
          relativeStart = options2.start;
          if (relativeStart < 0) throw new Error("options.start < 0");
          if (relativeStart > entry.compressedSize) throw new Error("options.start > entry.compressedSize");
        }
        if (options2.end != null) {
          relativeEnd = options2.end;
          if (relativeEnd < 0) throw new Error("options.end < 0");
          if (relativeEnd > entry.compressedSize) throw new Error("options.end > entry.compressedSize");
          if (relativeEnd < relativeStart) throw new Error("options.end < options.start");
        }
      }
      var rawMode = options2.decodeFileData === false || // Explicitly requested raw.
      (entry.compressionMethod === 0 || // Naturally without compression.
      entry.compressionMethod === 8 && options2.decompress === false) && (!entry.isEncrypted() || // Naturally without encryption.
      options2.decrypt === false);
      if (options2.start != null || options2.end != null) {
        if (!rawMode) throw new Error("start/end range require options.decodeFileData === false for non-trivial encoded entries.");
      }
      if (!self.isOpen) return callback(new Error("closed"));
      if (entry.isEncrypted() && !rawMode) {
        if (options2.decrypt !== false) return callback(new Error("entry is encrypted, and options.decodeFileData !== false"));
      }
      var decompress;
      if (rawMode) {
        decompress = false;
      } else if (entry.compressionMethod === 8) {
        decompress = options2.decodeFileData !== true;
      } else {
        return callback(new Error("unsupported compression method: " + entry.compressionMethod));
      }
      self.readLocalFileHeader(entry, { minimal: true }, function(err, localFileHeader) {
        if (err) return callback(err);
        self.openReadStreamLowLevel(
          localFileHeader.fileDataStart,
          entry.compressedSize,
          relativeStart,
          relativeEnd,
          decompress,
          entry.uncompressedSize,
          callback
        );
      });
    };
    ZipFile.prototype.openReadStreamLowLevel = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, callback) {
      var self = this;
      var fileDataEnd = fileDataStart + compressedSize;
      var readStream = self.reader.createReadStream({
        start: fileDataStart + relativeStart,
        end: fileDataStart + relativeEnd
      });
      var endpointStream = readStream;
      if (decompress) {
        var destroyed = false;
        var inflateFilter = zlib.createInflateRaw();
        readStream.on("error", function(err) {
          setImmediate(function() {
            if (!destroyed) inflateFilter.emit("error", err);
          });
        });
        readStream.pipe(inflateFilter);
        if (self.validateEntrySizes) {
          endpointStream = new AssertByteCountStream(uncompressedSize);
          inflateFilter.on("error", function(err) {
            setImmediate(function() {
              if (!destroyed) endpointStream.emit("error", err);
            });
          });
          inflateFilter.pipe(endpointStream);
        } else {
          endpointStream = inflateFilter;
        }
        installDestroyFn(endpointStream, function() {
          destroyed = true;
          if (inflateFilter !== endpointStream) inflateFilter.unpipe(endpointStream);
          readStream.unpipe(inflateFilter);
          readStream.destroy();
        });
      }
      callback(null, endpointStream);
    };
    ZipFile.prototype.readLocalFileHeader = function(entry, options2, callback) {
      var self = this;
      if (callback == null) {
        callback = options2;
        options2 = null;
      }
      if (options2 == null) options2 = {};
      self.reader.ref();
      var buffer2 = newBuffer(30);
      readAndAssertNoEof(self.reader, buffer2, 0, buffer2.length, entry.relativeOffsetOfLocalHeader, function(err) {
        try {
          if (err) return callback(err);
          var signature = buffer2.readUInt32LE(0);
          if (signature !== 67324752) {
            return callback(new Error("invalid local file header signature: 0x" + signature.toString(16)));
          }
          var fileNameLength = buffer2.readUInt16LE(26);
          var extraFieldLength = buffer2.readUInt16LE(28);
          var fileDataStart = entry.relativeOffsetOfLocalHeader + 30 + fileNameLength + extraFieldLength;
          if (fileDataStart + entry.compressedSize > self.fileSize) {
            return callback(new Error("file data overflows file bounds: " + fileDataStart + " + " + entry.compressedSize + " > " + self.fileSize));
          }
          if (options2.minimal) {
            return callback(null, { fileDataStart });
          }
          var localFileHeader = new LocalFileHeader();
          localFileHeader.fileDataStart = fileDataStart;
          localFileHeader.versionNeededToExtract = buffer2.readUInt16LE(4);
          localFileHeader.generalPurposeBitFlag = buffer2.readUInt16LE(6);
          localFileHeader.compressionMethod = buffer2.readUInt16LE(8);
          localFileHeader.lastModFileTime = buffer2.readUInt16LE(10);
          localFileHeader.lastModFileDate = buffer2.readUInt16LE(12);
          localFileHeader.crc32 = buffer2.readUInt32LE(14);
          localFileHeader.compressedSize = buffer2.readUInt32LE(18);
          localFileHeader.uncompressedSize = buffer2.readUInt32LE(22);
          localFileHeader.fileNameLength = fileNameLength;
          localFileHeader.extraFieldLength = extraFieldLength;
          buffer2 = newBuffer(fileNameLength + extraFieldLength);
          self.reader.ref();
          readAndAssertNoEof(self.reader, buffer2, 0, buffer2.length, entry.relativeOffsetOfLocalHeader + 30, function(err2) {
            try {
              if (err2) return callback(err2);
              localFileHeader.fileName = buffer2.subarray(0, fileNameLength);
              localFileHeader.extraField = buffer2.subarray(fileNameLength);
              return callback(null, localFileHeader);
            } finally {
              self.reader.unref();
            }
          });
        } finally {
          self.reader.unref();
        }
      });
    };
    ZipFile.prototype.openReadStreamPromise = function(entry, options2) {
      return new Promise((resolve6, reject) => {
        this.openReadStream(entry, options2, function(err, readStream) {
          if (err) return reject(err);
          resolve6(readStream);
        });
      });
    };
    ZipFile.prototype.openReadStreamLowLevelPromise = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize) {
      return new Promise((resolve6, reject) => {
        this.openReadStream(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, function(err, readStream) {
          if (err) return reject(err);
          resolve6(readStream);
        });
      });
    };
    ZipFile.prototype.readLocalFileHeaderPromise = function(entry, options2) {
      return new Promise((resolve6, reject) => {
        this.readLocalFileHeader(entry, options2, function(err, localFileHeader) {
          if (err) return reject(err);
          resolve6(localFileHeader);
        });
      });
    };
    function Entry() {
    }
    Entry.prototype.getLastModDate = function(options2) {
      if (options2 == null) options2 = {};
      if (!options2.forceDosFormat) {
        for (var i = 0; i < this.extraFields.length; i++) {
          var extraField = this.extraFields[i];
          if (extraField.id === 21589) {
            var data = extraField.data;
            if (data.length < 5) continue;
            var flags = data[0];
            var HAS_MTIME = 1;
            if (!(flags & HAS_MTIME)) continue;
            var posixTimestamp = data.readInt32LE(1);
            return new Date(posixTimestamp * 1e3);
          } else if (extraField.id === 10) {
            var data = extraField.data;
            if (data.length !== 32) continue;
            if (data.readUInt16LE(4) !== 1) continue;
            if (data.readUInt16LE(6) !== 24) continue;
            var hundredNanoSecondsSince1601 = data.readUInt32LE(8) + 4294967296 * data.readInt32LE(12);
            var millisecondsSince1970 = hundredNanoSecondsSince1601 / 1e4 - 116444736e5;
            return new Date(millisecondsSince1970);
          }
        }
      }
      return dosDateTimeToDate(this.lastModFileDate, this.lastModFileTime, options2.timezone);
    };
    Entry.prototype.canDecodeFileData = function() {
      return !this.isEncrypted() && (this.compressionMethod === 0 || this.compressionMethod === 8);
    };
    Entry.prototype.isEncrypted = function() {
      return (this.generalPurposeBitFlag & 1) !== 0;
    };
    Entry.prototype.isCompressed = function() {
      return this.compressionMethod === 8;
    };
    function LocalFileHeader() {
    }
    function dosDateTimeToDate(date, time, timezone) {
      var day = date & 31;
      var month = (date >> 5 & 15) - 1;
      var year = (date >> 9 & 127) + 1980;
      var millisecond = 0;
      var second = (time & 31) * 2;
      var minute = time >> 5 & 63;
      var hour = time >> 11 & 31;
      if (timezone == null || timezone === "local") {
        return new Date(year, month, day, hour, minute, second, millisecond);
      } else if (timezone === "UTC") {
        return new Date(Date.UTC(year, month, day, hour, minute, second, millisecond));
      } else {
        throw new Error("unrecognized options.timezone: " + options.timezone);
      }
    }
    function getFileNameLowLevel(generalPurposeBitFlag, fileNameBuffer, extraFields, strictFileNames) {
      var fileName = null;
      for (var i = 0; i < extraFields.length; i++) {
        var extraField = extraFields[i];
        if (extraField.id === 28789) {
          if (extraField.data.length < 6) {
            continue;
          }
          if (extraField.data.readUInt8(0) !== 1) {
            continue;
          }
          var oldNameCrc32 = extraField.data.readUInt32LE(1);
          if (crc32(fileNameBuffer) !== oldNameCrc32) {
            continue;
          }
          fileName = decodeBuffer(extraField.data.subarray(5), true);
          break;
        }
      }
      if (fileName == null) {
        var isUtf8 = (generalPurposeBitFlag & 2048) !== 0;
        fileName = decodeBuffer(fileNameBuffer, isUtf8);
      }
      if (!strictFileNames) {
        fileName = fileName.replace(/\\/g, "/");
      }
      return fileName;
    }
    function validateFileName(fileName) {
      if (fileName.indexOf("\\") !== -1) {
        return "invalid characters in fileName: " + fileName;
      }
      if (/^[a-zA-Z]:/.test(fileName) || /^\//.test(fileName)) {
        return "absolute path: " + fileName;
      }
      if (fileName.split("/").indexOf("..") !== -1) {
        return "invalid relative path: " + fileName;
      }
      return null;
    }
    function parseExtraFields(extraFieldBuffer) {
      var extraFields = [];
      var i = 0;
      while (i < extraFieldBuffer.length - 3) {
        var headerId = extraFieldBuffer.readUInt16LE(i + 0);
        var dataSize = extraFieldBuffer.readUInt16LE(i + 2);
        var dataStart = i + 4;
        var dataEnd = dataStart + dataSize;
        if (dataEnd > extraFieldBuffer.length) throw new Error("extra field length exceeds extra field buffer size");
        var dataBuffer = extraFieldBuffer.subarray(dataStart, dataEnd);
        extraFields.push({
          id: headerId,
          data: dataBuffer
        });
        i = dataEnd;
      }
      return extraFields;
    }
    function readAndAssertNoEof(reader, buffer2, offset, length, position, callback) {
      if (length === 0) {
        return setImmediate(function() {
          callback(null, newBuffer(0));
        });
      }
      reader.read(buffer2, offset, length, position, function(err, bytesRead) {
        if (err) return callback(err);
        if (bytesRead < length) {
          return callback(new Error("unexpected EOF"));
        }
        callback();
      });
    }
    util.inherits(AssertByteCountStream, Transform);
    function AssertByteCountStream(byteCount) {
      Transform.call(this);
      this.actualByteCount = 0;
      this.expectedByteCount = byteCount;
    }
    AssertByteCountStream.prototype._transform = function(chunk, encoding, cb) {
      this.actualByteCount += chunk.length;
      if (this.actualByteCount > this.expectedByteCount) {
        var msg = "too many bytes in the stream. expected " + this.expectedByteCount + ". got at least " + this.actualByteCount;
        return cb(new Error(msg));
      }
      cb(null, chunk);
    };
    AssertByteCountStream.prototype._flush = function(cb) {
      if (this.actualByteCount < this.expectedByteCount) {
        var msg = "not enough bytes in the stream. expected " + this.expectedByteCount + ". got only " + this.actualByteCount;
        return cb(new Error(msg));
      }
      cb();
    };
    util.inherits(RandomAccessReader, EventEmitter);
    function RandomAccessReader() {
      EventEmitter.call(this);
      this.refCount = 0;
    }
    RandomAccessReader.prototype.ref = function() {
      this.refCount += 1;
    };
    RandomAccessReader.prototype.unref = function() {
      var self = this;
      self.refCount -= 1;
      if (self.refCount > 0) return;
      if (self.refCount < 0) throw new Error("invalid unref");
      self.close(onCloseDone);
      function onCloseDone(err) {
        if (err) return self.emit("error", err);
        self.emit("close");
      }
    };
    RandomAccessReader.prototype.createReadStream = function(options2) {
      if (options2 == null) options2 = {};
      var start2 = options2.start;
      var end = options2.end;
      if (start2 === end) {
        var emptyStream = new PassThrough();
        setImmediate(function() {
          emptyStream.end();
        });
        return emptyStream;
      }
      var stream = this._readStreamForRange(start2, end);
      var destroyed = false;
      var refUnrefFilter = new RefUnrefFilter(this);
      stream.on("error", function(err) {
        setImmediate(function() {
          if (!destroyed) refUnrefFilter.emit("error", err);
        });
      });
      installDestroyFn(refUnrefFilter, function() {
        stream.unpipe(refUnrefFilter);
        refUnrefFilter.unref();
        stream.destroy();
      });
      var byteCounter = new AssertByteCountStream(end - start2);
      refUnrefFilter.on("error", function(err) {
        setImmediate(function() {
          if (!destroyed) byteCounter.emit("error", err);
        });
      });
      installDestroyFn(byteCounter, function() {
        destroyed = true;
        refUnrefFilter.unpipe(byteCounter);
        refUnrefFilter.destroy();
      });
      return stream.pipe(refUnrefFilter).pipe(byteCounter);
    };
    RandomAccessReader.prototype._readStreamForRange = function(start2, end) {
      throw new Error("not implemented");
    };
    RandomAccessReader.prototype.read = function(buffer2, offset, length, position, callback) {
      var readStream = this.createReadStream({ start: position, end: position + length });
      var writeStream = new Writable();
      var written = 0;
      writeStream._write = function(chunk, encoding, cb) {
        chunk.copy(buffer2, offset + written, 0, chunk.length);
        written += chunk.length;
        cb();
      };
      writeStream.on("finish", callback);
      readStream.on("error", function(error) {
        callback(error);
      });
      readStream.pipe(writeStream);
    };
    RandomAccessReader.prototype.close = function(callback) {
      setImmediate(callback);
    };
    util.inherits(RefUnrefFilter, PassThrough);
    function RefUnrefFilter(context) {
      PassThrough.call(this);
      this.context = context;
      this.context.ref();
      this.unreffedYet = false;
    }
    RefUnrefFilter.prototype._flush = function(cb) {
      this.unref();
      cb();
    };
    RefUnrefFilter.prototype.unref = function(cb) {
      if (this.unreffedYet) return;
      this.unreffedYet = true;
      this.context.unref();
    };
    var cp437 = "\0\u263A\u263B\u2665\u2666\u2663\u2660\u2022\u25D8\u25CB\u25D9\u2642\u2640\u266A\u266B\u263C\u25BA\u25C4\u2195\u203C\xB6\xA7\u25AC\u21A8\u2191\u2193\u2192\u2190\u221F\u2194\u25B2\u25BC !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\u2302\xC7\xFC\xE9\xE2\xE4\xE0\xE5\xE7\xEA\xEB\xE8\xEF\xEE\xEC\xC4\xC5\xC9\xE6\xC6\xF4\xF6\xF2\xFB\xF9\xFF\xD6\xDC\xA2\xA3\xA5\u20A7\u0192\xE1\xED\xF3\xFA\xF1\xD1\xAA\xBA\xBF\u2310\xAC\xBD\xBC\xA1\xAB\xBB\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255D\u255C\u255B\u2510\u2514\u2534\u252C\u251C\u2500\u253C\u255E\u255F\u255A\u2554\u2569\u2566\u2560\u2550\u256C\u2567\u2568\u2564\u2565\u2559\u2558\u2552\u2553\u256B\u256A\u2518\u250C\u2588\u2584\u258C\u2590\u2580\u03B1\xDF\u0393\u03C0\u03A3\u03C3\xB5\u03C4\u03A6\u0398\u03A9\u03B4\u221E\u03C6\u03B5\u2229\u2261\xB1\u2265\u2264\u2320\u2321\xF7\u2248\xB0\u2219\xB7\u221A\u207F\xB2\u25A0\xA0";
    function decodeBuffer(buffer2, isUtf8) {
      if (isUtf8) {
        return buffer2.toString("utf8");
      } else {
        var result = "";
        for (var i = 0; i < buffer2.length; i++) {
          result += cp437[buffer2[i]];
        }
        return result;
      }
    }
    function readUInt64LE(buffer2, offset) {
      var lower32 = buffer2.readUInt32LE(offset);
      var upper32 = buffer2.readUInt32LE(offset + 4);
      return upper32 * 4294967296 + lower32;
    }
    var newBuffer;
    if (typeof Buffer.allocUnsafe === "function") {
      newBuffer = function(len) {
        return Buffer.allocUnsafe(len);
      };
    } else {
      newBuffer = function(len) {
        return new Buffer(len);
      };
    }
    function installDestroyFn(stream, fn) {
      if (typeof stream.destroy === "function") {
        stream._destroy = function(err, cb) {
          fn();
          if (cb != null) cb(err);
        };
      } else {
        stream.destroy = fn;
      }
    }
    function defaultCallback(err) {
      if (err) throw err;
    }
  }
});

// node_modules/yaml/dist/nodes/identity.js
var require_identity = __commonJS({
  "node_modules/yaml/dist/nodes/identity.js"(exports) {
    "use strict";
    var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias");
    var DOC = /* @__PURE__ */ Symbol.for("yaml.document");
    var MAP = /* @__PURE__ */ Symbol.for("yaml.map");
    var PAIR = /* @__PURE__ */ Symbol.for("yaml.pair");
    var SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar");
    var SEQ = /* @__PURE__ */ Symbol.for("yaml.seq");
    var NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type");
    var isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
    var isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
    var isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
    var isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
    var isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
    var isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
    function isCollection(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case MAP:
          case SEQ:
            return true;
        }
      return false;
    }
    function isNode(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case ALIAS:
          case MAP:
          case SCALAR:
          case SEQ:
            return true;
        }
      return false;
    }
    var hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
    exports.ALIAS = ALIAS;
    exports.DOC = DOC;
    exports.MAP = MAP;
    exports.NODE_TYPE = NODE_TYPE;
    exports.PAIR = PAIR;
    exports.SCALAR = SCALAR;
    exports.SEQ = SEQ;
    exports.hasAnchor = hasAnchor;
    exports.isAlias = isAlias;
    exports.isCollection = isCollection;
    exports.isDocument = isDocument;
    exports.isMap = isMap;
    exports.isNode = isNode;
    exports.isPair = isPair;
    exports.isScalar = isScalar;
    exports.isSeq = isSeq;
  }
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS({
  "node_modules/yaml/dist/visit.js"(exports) {
    "use strict";
    var identity = require_identity();
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove node");
    function visit(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        visit_(null, node, visitor_, Object.freeze([]));
    }
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    function visit_(key, node, visitor, path) {
      const ctrl = callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = visit_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = visit_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = visit_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    async function visitAsync(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
    }
    visitAsync.BREAK = BREAK;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
    async function visitAsync_(key, node, visitor, path) {
      const ctrl = await callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = await visitAsync_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = await visitAsync_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = await visitAsync_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    function initVisitor(visitor) {
      if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
          Alias: visitor.Node,
          Map: visitor.Node,
          Scalar: visitor.Node,
          Seq: visitor.Node
        }, visitor.Value && {
          Map: visitor.Value,
          Scalar: visitor.Value,
          Seq: visitor.Value
        }, visitor.Collection && {
          Map: visitor.Collection,
          Seq: visitor.Collection
        }, visitor);
      }
      return visitor;
    }
    function callVisitor(key, node, visitor, path) {
      if (typeof visitor === "function")
        return visitor(key, node, path);
      if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
      if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
      if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
      if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
      if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
      return void 0;
    }
    function replaceNode(key, path, node) {
      const parent = path[path.length - 1];
      if (identity.isCollection(parent)) {
        parent.items[key] = node;
      } else if (identity.isPair(parent)) {
        if (key === "key")
          parent.key = node;
        else
          parent.value = node;
      } else if (identity.isDocument(parent)) {
        parent.contents = node;
      } else {
        const pt = identity.isAlias(parent) ? "alias" : "scalar";
        throw new Error(`Cannot replace node with ${pt} parent`);
      }
    }
    exports.visit = visit;
    exports.visitAsync = visitAsync;
  }
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS({
  "node_modules/yaml/dist/doc/directives.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit = require_visit();
    var escapeChars = {
      "!": "%21",
      ",": "%2C",
      "[": "%5B",
      "]": "%5D",
      "{": "%7B",
      "}": "%7D"
    };
    var escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
    var Directives = class _Directives {
      constructor(yaml, tags) {
        this.docStart = null;
        this.docEnd = false;
        this.yaml = Object.assign({}, _Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, _Directives.defaultTags, tags);
      }
      clone() {
        const copy = new _Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
      }
      /**
       * During parsing, get a Directives instance for the current document and
       * update the stream state according to the current version's spec.
       */
      atDocument() {
        const res = new _Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
          case "1.1":
            this.atNextDocument = true;
            break;
          case "1.2":
            this.atNextDocument = false;
            this.yaml = {
              explicit: _Directives.defaultYaml.explicit,
              version: "1.2"
            };
            this.tags = Object.assign({}, _Directives.defaultTags);
            break;
        }
        return res;
      }
      /**
       * @param onError - May be called even if the action was successful
       * @returns `true` on success
       */
      add(line, onError) {
        if (this.atNextDocument) {
          this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
          this.tags = Object.assign({}, _Directives.defaultTags);
          this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
          case "%TAG": {
            if (parts.length !== 2) {
              onError(0, "%TAG directive should contain exactly two parts");
              if (parts.length < 2)
                return false;
            }
            const [handle, prefix] = parts;
            this.tags[handle] = prefix;
            return true;
          }
          case "%YAML": {
            this.yaml.explicit = true;
            if (parts.length !== 1) {
              onError(0, "%YAML directive should contain exactly one part");
              return false;
            }
            const [version] = parts;
            if (version === "1.1" || version === "1.2") {
              this.yaml.version = version;
              return true;
            } else {
              const isValid = /^\d+\.\d+$/.test(version);
              onError(6, `Unsupported YAML version ${version}`, isValid);
              return false;
            }
          }
          default:
            onError(0, `Unknown directive ${name}`, true);
            return false;
        }
      }
      /**
       * Resolves a tag, matching handles to those defined in %TAG directives.
       *
       * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
       *   `'!local'` tag, or `null` if unresolvable.
       */
      tagName(source, onError) {
        if (source === "!")
          return "!";
        if (source[0] !== "!") {
          onError(`Not a valid tag: ${source}`);
          return null;
        }
        if (source[1] === "<") {
          const verbatim = source.slice(2, -1);
          if (verbatim === "!" || verbatim === "!!") {
            onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
            return null;
          }
          if (source[source.length - 1] !== ">")
            onError("Verbatim tags must end with a >");
          return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
          onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
          try {
            return prefix + decodeURIComponent(suffix);
          } catch (error) {
            onError(String(error));
            return null;
          }
        }
        if (handle === "!")
          return source;
        onError(`Could not resolve tag: ${source}`);
        return null;
      }
      /**
       * Given a fully resolved tag, returns its printable string form,
       * taking into account current tag prefixes and defaults.
       */
      tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
          if (tag.startsWith(prefix))
            return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === "!" ? tag : `!<${tag}>`;
      }
      toString(doc) {
        const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
          const tags = {};
          visit.visit(doc.contents, (_key, node) => {
            if (identity.isNode(node) && node.tag)
              tags[node.tag] = true;
          });
          tagNames = Object.keys(tags);
        } else
          tagNames = [];
        for (const [handle, prefix] of tagEntries) {
          if (handle === "!!" && prefix === "tag:yaml.org,2002:")
            continue;
          if (!doc || tagNames.some((tn) => tn.startsWith(prefix)))
            lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join("\n");
      }
    };
    Directives.defaultYaml = { explicit: false, version: "1.2" };
    Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
    exports.Directives = Directives;
  }
});

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = __commonJS({
  "node_modules/yaml/dist/doc/anchors.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit = require_visit();
    function anchorIsValid(anchor) {
      if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
      }
      return true;
    }
    function anchorNames(root) {
      const anchors = /* @__PURE__ */ new Set();
      visit.visit(root, {
        Value(_key, node) {
          if (node.anchor)
            anchors.add(node.anchor);
        }
      });
      return anchors;
    }
    function findNewAnchor(prefix, exclude) {
      for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
          return name;
      }
    }
    function createNodeAnchors(doc, prefix) {
      const aliasObjects = [];
      const sourceObjects = /* @__PURE__ */ new Map();
      let prevAnchors = null;
      return {
        onAnchor: (source) => {
          aliasObjects.push(source);
          prevAnchors ?? (prevAnchors = anchorNames(doc));
          const anchor = findNewAnchor(prefix, prevAnchors);
          prevAnchors.add(anchor);
          return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
          for (const source of aliasObjects) {
            const ref = sourceObjects.get(source);
            if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
              ref.node.anchor = ref.anchor;
            } else {
              const error = new Error("Failed to resolve repeated object (this should not happen)");
              error.source = source;
              throw error;
            }
          }
        },
        sourceObjects
      };
    }
    exports.anchorIsValid = anchorIsValid;
    exports.anchorNames = anchorNames;
    exports.createNodeAnchors = createNodeAnchors;
    exports.findNewAnchor = findNewAnchor;
  }
});

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = __commonJS({
  "node_modules/yaml/dist/doc/applyReviver.js"(exports) {
    "use strict";
    function applyReviver(reviver, obj, key, val) {
      if (val && typeof val === "object") {
        if (Array.isArray(val)) {
          for (let i = 0, len = val.length; i < len; ++i) {
            const v0 = val[i];
            const v1 = applyReviver(reviver, val, String(i), v0);
            if (v1 === void 0)
              delete val[i];
            else if (v1 !== v0)
              val[i] = v1;
          }
        } else if (val instanceof Map) {
          for (const k of Array.from(val.keys())) {
            const v0 = val.get(k);
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              val.delete(k);
            else if (v1 !== v0)
              val.set(k, v1);
          }
        } else if (val instanceof Set) {
          for (const v0 of Array.from(val)) {
            const v1 = applyReviver(reviver, val, v0, v0);
            if (v1 === void 0)
              val.delete(v0);
            else if (v1 !== v0) {
              val.delete(v0);
              val.add(v1);
            }
          }
        } else {
          for (const [k, v0] of Object.entries(val)) {
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              delete val[k];
            else if (v1 !== v0)
              val[k] = v1;
          }
        }
      }
      return reviver.call(obj, key, val);
    }
    exports.applyReviver = applyReviver;
  }
});

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = __commonJS({
  "node_modules/yaml/dist/nodes/toJS.js"(exports) {
    "use strict";
    var identity = require_identity();
    function toJS(value, arg, ctx) {
      if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
      if (value && typeof value.toJSON === "function") {
        if (!ctx || !identity.hasAnchor(value))
          return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value, data);
        ctx.onCreate = (res2) => {
          data.res = res2;
          delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
          ctx.onCreate(res);
        return res;
      }
      if (typeof value === "bigint" && !ctx?.keep)
        return Number(value);
      return value;
    }
    exports.toJS = toJS;
  }
});

// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJS({
  "node_modules/yaml/dist/nodes/Node.js"(exports) {
    "use strict";
    var applyReviver = require_applyReviver();
    var identity = require_identity();
    var toJS = require_toJS();
    var NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
      }
      /** Create a copy of this node.  */
      clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** A plain JavaScript representation of this node. */
      toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
          throw new TypeError("A document argument is required");
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc,
          keep: true,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, "", ctx);
        if (typeof onAnchor === "function")
          for (const { count: count3, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count3);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
    };
    exports.NodeBase = NodeBase;
  }
});

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = __commonJS({
  "node_modules/yaml/dist/nodes/Alias.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var visit = require_visit();
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var Alias = class extends Node.NodeBase {
      constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, "tag", {
          set() {
            throw new Error("Alias nodes cannot have tags");
          }
        });
      }
      /**
       * Resolve the value of this alias within `doc`, finding the last
       * instance of the `source` anchor before this node.
       */
      resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
          throw new ReferenceError("Alias resolution is disabled");
        let nodes;
        if (ctx?.aliasResolveCache) {
          nodes = ctx.aliasResolveCache;
        } else {
          nodes = [];
          visit.visit(doc, {
            Node: (_key, node) => {
              if (identity.isAlias(node) || identity.hasAnchor(node))
                nodes.push(node);
            }
          });
          if (ctx)
            ctx.aliasResolveCache = nodes;
        }
        let found = void 0;
        for (const node of nodes) {
          if (node === this)
            break;
          if (node.anchor === this.source)
            found = node;
        }
        if (found && ctx) {
          const { anchors: anchors2, doc: doc2, maxAliasCount } = ctx;
          let data = anchors2.get(found);
          if (!data) {
            toJS.toJS(found, null, ctx);
            data = anchors2.get(found);
          }
          if (data?.res === void 0) {
            const msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0) {
            data.count += 1;
            if (data.aliasCount === 0)
              data.aliasCount = getAliasCount(doc2, found, anchors2);
            if (data.count * data.aliasCount > maxAliasCount) {
              const msg = "Excessive alias count indicates a resource exhaustion attack";
              throw new ReferenceError(msg);
            }
          }
        }
        return found;
      }
      toJSON(_arg, ctx) {
        if (!ctx)
          return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
          const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
          throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
      }
      toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
          anchors.anchorIsValid(this.source);
          if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new Error(msg);
          }
          if (ctx.implicitKey)
            return `${src} `;
        }
        return src;
      }
    };
    function getAliasCount(doc, node, anchors2) {
      if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors2 && source && anchors2.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
      } else if (identity.isCollection(node)) {
        let count3 = 0;
        for (const item of node.items) {
          const c = getAliasCount(doc, item, anchors2);
          if (c > count3)
            count3 = c;
        }
        return count3;
      } else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors2);
        const vc = getAliasCount(doc, node.value, anchors2);
        return Math.max(kc, vc);
      }
      return 1;
    }
    exports.Alias = Alias;
  }
});

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = __commonJS({
  "node_modules/yaml/dist/nodes/Scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
    var Scalar = class extends Node.NodeBase {
      constructor(value) {
        super(identity.SCALAR);
        this.value = value;
      }
      toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
      }
      toString() {
        return String(this.value);
      }
    };
    Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
    Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
    Scalar.PLAIN = "PLAIN";
    Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
    Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
    exports.Scalar = Scalar;
    exports.isScalarValue = isScalarValue;
  }
});

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJS({
  "node_modules/yaml/dist/doc/createNode.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var defaultTagPrefix = "tag:yaml.org,2002:";
    function findTagObject(value, tagName, tags) {
      if (tagName) {
        const match = tags.filter((t) => t.tag === tagName);
        const tagObj = match.find((t) => !t.format) ?? match[0];
        if (!tagObj)
          throw new Error(`Tag ${tagName} not found`);
        return tagObj;
      }
      return tags.find((t) => t.identify?.(value) && !t.format);
    }
    function createNode(value, tagName, ctx) {
      if (identity.isDocument(value))
        value = value.contents;
      if (identity.isNode(value))
        return value;
      if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
      }
      if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
        value = value.valueOf();
      }
      const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
      let ref = void 0;
      if (aliasDuplicateObjects && value && typeof value === "object") {
        ref = sourceObjects.get(value);
        if (ref) {
          ref.anchor ?? (ref.anchor = onAnchor(value));
          return new Alias.Alias(ref.anchor);
        } else {
          ref = { anchor: null, node: null };
          sourceObjects.set(value, ref);
        }
      }
      if (tagName?.startsWith("!!"))
        tagName = defaultTagPrefix + tagName.slice(2);
      let tagObj = findTagObject(value, tagName, schema.tags);
      if (!tagObj) {
        if (value && typeof value.toJSON === "function") {
          value = value.toJSON();
        }
        if (!value || typeof value !== "object") {
          const node2 = new Scalar.Scalar(value);
          if (ref)
            ref.node = node2;
          return node2;
        }
        tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
      }
      if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
      }
      const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
      if (tagName)
        node.tag = tagName;
      else if (!tagObj.default)
        node.tag = tagObj.tag;
      if (ref)
        ref.node = node;
      return node;
    }
    exports.createNode = createNode;
  }
});

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = __commonJS({
  "node_modules/yaml/dist/nodes/Collection.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var identity = require_identity();
    var Node = require_Node();
    function collectionFromPath(schema, path, value) {
      let v = value;
      for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
          const a = [];
          a[k] = v;
          v = a;
        } else {
          v = /* @__PURE__ */ new Map([[k, v]]);
        }
      }
      return createNode.createNode(v, void 0, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
          throw new Error("This should not happen, please report a bug.");
        },
        schema,
        sourceObjects: /* @__PURE__ */ new Map()
      });
    }
    var isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
    var Collection = class extends Node.NodeBase {
      constructor(type, schema) {
        super(type);
        Object.defineProperty(this, "schema", {
          value: schema,
          configurable: true,
          enumerable: false,
          writable: true
        });
      }
      /**
       * Create a copy of this collection.
       *
       * @param schema - If defined, overwrites the original's schema
       */
      clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
          copy.schema = schema;
        copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path, value) {
        if (isEmptyPath(path))
          this.add(value);
        else {
          const [key, ...rest] = path;
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.addIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
          return node.deleteIn(rest);
        else
          throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
          return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
          return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!identity.isPair(node))
            return false;
          const n = node.value;
          return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
        });
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       */
      hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
          this.set(key, value);
        } else {
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.setIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
    };
    exports.Collection = Collection;
    exports.collectionFromPath = collectionFromPath;
    exports.isEmptyPath = isEmptyPath;
  }
});

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyComment.js"(exports) {
    "use strict";
    var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
    function indentComment(comment, indent) {
      if (/^\n+$/.test(comment))
        return comment.substring(1);
      return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
    }
    var lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
    exports.indentComment = indentComment;
    exports.lineComment = lineComment;
    exports.stringifyComment = stringifyComment;
  }
});

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = __commonJS({
  "node_modules/yaml/dist/stringify/foldFlowLines.js"(exports) {
    "use strict";
    var FOLD_FLOW = "flow";
    var FOLD_BLOCK = "block";
    var FOLD_QUOTED = "quoted";
    function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text;
      if (lineWidth < minContentWidth)
        minContentWidth = 0;
      const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text.length <= endStep)
        return text;
      const folds = [];
      const escapedFolds = {};
      let end = lineWidth - indent.length;
      if (typeof indentAtStart === "number") {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
          folds.push(0);
        else
          end = lineWidth - indentAtStart;
      }
      let split = void 0;
      let prev = void 0;
      let overflow = false;
      let i = -1;
      let escStart = -1;
      let escEnd = -1;
      if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
          end = i + endStep;
      }
      for (let ch; ch = text[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          escStart = i;
          switch (text[i + 1]) {
            case "x":
              i += 3;
              break;
            case "u":
              i += 5;
              break;
            case "U":
              i += 9;
              break;
            default:
              i += 1;
          }
          escEnd = i;
        }
        if (ch === "\n") {
          if (mode === FOLD_BLOCK)
            i = consumeMoreIndentedLines(text, i, indent.length);
          end = i + indent.length + endStep;
          split = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text[i + 1];
            if (next && next !== " " && next !== "\n" && next !== "	")
              split = i;
          }
          if (i >= end) {
            if (split) {
              folds.push(split);
              end = split + endStep;
              split = void 0;
            } else if (mode === FOLD_QUOTED) {
              while (prev === " " || prev === "	") {
                prev = ch;
                ch = text[i += 1];
                overflow = true;
              }
              const j = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j])
                return text;
              folds.push(j);
              escapedFolds[j] = true;
              end = j + endStep;
              split = void 0;
            } else {
              overflow = true;
            }
          }
        }
        prev = ch;
      }
      if (overflow && onOverflow)
        onOverflow();
      if (folds.length === 0)
        return text;
      if (onFold)
        onFold();
      let res = text.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        const fold = folds[i2];
        const end2 = folds[i2 + 1] || text.length;
        if (fold === 0)
          res = `
${indent}${text.slice(0, end2)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold])
            res += `${text[fold]}\\`;
          res += `
${indent}${text.slice(fold + 1, end2)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text, i, indent) {
      let end = i;
      let start2 = i + 1;
      let ch = text[start2];
      while (ch === " " || ch === "	") {
        if (i < start2 + indent) {
          ch = text[++i];
        } else {
          do {
            ch = text[++i];
          } while (ch && ch !== "\n");
          end = i;
          start2 = i + 1;
          ch = text[start2];
        }
      }
      return end;
    }
    exports.FOLD_BLOCK = FOLD_BLOCK;
    exports.FOLD_FLOW = FOLD_FLOW;
    exports.FOLD_QUOTED = FOLD_QUOTED;
    exports.foldFlowLines = foldFlowLines;
  }
});

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyString.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var foldFlowLines = require_foldFlowLines();
    var getFoldOptions = (ctx, isBlock) => ({
      indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
      lineWidth: ctx.options.lineWidth,
      minContentWidth: ctx.options.minContentWidth
    });
    var containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
    function lineLengthOverLimit(str, lineWidth, indentLength) {
      if (!lineWidth || lineWidth < 0)
        return false;
      const limit = lineWidth - indentLength;
      const strLen = str.length;
      if (strLen <= limit)
        return false;
      for (let i = 0, start2 = 0; i < strLen; ++i) {
        if (str[i] === "\n") {
          if (i - start2 > limit)
            return true;
          start2 = i + 1;
          if (strLen - start2 <= limit)
            return false;
        }
      }
      return true;
    }
    function doubleQuotedString(value, ctx) {
      const json = JSON.stringify(value);
      if (ctx.options.doubleQuotedAsJSON)
        return json;
      const { implicitKey } = ctx;
      const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      let str = "";
      let start2 = 0;
      for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
          str += json.slice(start2, i) + "\\ ";
          i += 1;
          start2 = i;
          ch = "\\";
        }
        if (ch === "\\")
          switch (json[i + 1]) {
            case "u":
              {
                str += json.slice(start2, i);
                const code2 = json.substr(i + 2, 4);
                switch (code2) {
                  case "0000":
                    str += "\\0";
                    break;
                  case "0007":
                    str += "\\a";
                    break;
                  case "000b":
                    str += "\\v";
                    break;
                  case "001b":
                    str += "\\e";
                    break;
                  case "0085":
                    str += "\\N";
                    break;
                  case "00a0":
                    str += "\\_";
                    break;
                  case "2028":
                    str += "\\L";
                    break;
                  case "2029":
                    str += "\\P";
                    break;
                  default:
                    if (code2.substr(0, 2) === "00")
                      str += "\\x" + code2.substr(2);
                    else
                      str += json.substr(i, 6);
                }
                i += 5;
                start2 = i + 1;
              }
              break;
            case "n":
              if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) {
                i += 1;
              } else {
                str += json.slice(start2, i) + "\n\n";
                while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
                  str += "\n";
                  i += 2;
                }
                str += indent;
                if (json[i + 2] === " ")
                  str += "\\";
                i += 1;
                start2 = i + 1;
              }
              break;
            default:
              i += 1;
          }
      }
      str = start2 ? str + json.slice(start2) : json;
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
    }
    function singleQuotedString(value, ctx) {
      if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value))
        return doubleQuotedString(value, ctx);
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
      return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function quotedString(value, ctx) {
      const { singleQuote } = ctx.options;
      let qs;
      if (singleQuote === false)
        qs = doubleQuotedString;
      else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
          qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
          qs = doubleQuotedString;
        else
          qs = singleQuote ? singleQuotedString : doubleQuotedString;
      }
      return qs(value, ctx);
    }
    var blockEndNewlines;
    try {
      blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
    function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
      const { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
      }
      const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
      const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
      if (!value)
        return literal ? "|\n" : ">\n";
      let chomp;
      let endStart;
      for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== "\n" && ch !== "	" && ch !== " ")
          break;
      }
      let end = value.substring(endStart);
      const endNlPos = end.indexOf("\n");
      if (endNlPos === -1) {
        chomp = "-";
      } else if (value === end || endNlPos !== end.length - 1) {
        chomp = "+";
        if (onChompKeep)
          onChompKeep();
      } else {
        chomp = "";
      }
      if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === "\n")
          end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
      }
      let startWithSpace = false;
      let startEnd;
      let startNlPos = -1;
      for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === " ")
          startWithSpace = true;
        else if (ch === "\n")
          startNlPos = startEnd;
        else
          break;
      }
      let start2 = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      if (start2) {
        value = value.substring(start2.length);
        start2 = start2.replace(/\n+/g, `$&${indent}`);
      }
      const indentSize = indent ? "2" : "1";
      let header = (startWithSpace ? indentSize : "") + chomp;
      if (comment) {
        header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
        if (onComment)
          onComment();
      }
      if (!literal) {
        const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) {
          foldOptions.onOverflow = () => {
            literalFallback = true;
          };
        }
        const body2 = foldFlowLines.foldFlowLines(`${start2}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header}
${indent}${body2}`;
      }
      value = value.replace(/\n+/g, `$&${indent}`);
      return `|${header}
${indent}${start2}${value}${end}`;
    }
    function plainString(item, ctx, onComment, onChompKeep) {
      const { type, value } = item;
      const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
        return quotedString(value, ctx);
      }
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
      }
      if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) {
        return blockString(item, ctx, onComment, onChompKeep);
      }
      if (containsDocumentMarker(value)) {
        if (indent === "") {
          ctx.forceBlockIndent = true;
          return blockString(item, ctx, onComment, onChompKeep);
        } else if (implicitKey && indent === indentStep) {
          return quotedString(value, ctx);
        }
      }
      const str = value.replace(/\n+/g, `$&
${indent}`);
      if (actualString) {
        const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
          return quotedString(value, ctx);
      }
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function stringifyString(item, ctx, onComment, onChompKeep) {
      const { implicitKey, inFlow } = ctx;
      const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
      let { type } = item;
      if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
          type = Scalar.Scalar.QUOTE_DOUBLE;
      }
      const _stringify = (_type) => {
        switch (_type) {
          case Scalar.Scalar.BLOCK_FOLDED:
          case Scalar.Scalar.BLOCK_LITERAL:
            return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
          case Scalar.Scalar.QUOTE_DOUBLE:
            return doubleQuotedString(ss.value, ctx);
          case Scalar.Scalar.QUOTE_SINGLE:
            return singleQuotedString(ss.value, ctx);
          case Scalar.Scalar.PLAIN:
            return plainString(ss, ctx, onComment, onChompKeep);
          default:
            return null;
        }
      };
      let res = _stringify(type);
      if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = implicitKey && defaultKeyType || defaultStringType;
        res = _stringify(t);
        if (res === null)
          throw new Error(`Unsupported default string type ${t}`);
      }
      return res;
    }
    exports.stringifyString = stringifyString;
  }
});

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = __commonJS({
  "node_modules/yaml/dist/stringify/stringify.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var identity = require_identity();
    var stringifyComment = require_stringifyComment();
    var stringifyString = require_stringifyString();
    function createStringifyContext(doc, options2) {
      const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: "PLAIN",
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: "false",
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: "null",
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: "true",
        verifyAliasOrder: true
      }, doc.schema.toStringOptions, options2);
      let inFlow;
      switch (opt.collectionStyle) {
        case "block":
          inFlow = false;
          break;
        case "flow":
          inFlow = true;
          break;
        default:
          inFlow = null;
      }
      return {
        anchors: /* @__PURE__ */ new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
        indent: "",
        indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
        inFlow,
        options: opt
      };
    }
    function getTagObject(tags, item) {
      if (item.tag) {
        const match = tags.filter((t) => t.tag === item.tag);
        if (match.length > 0)
          return match.find((t) => t.format === item.format) ?? match[0];
      }
      let tagObj = void 0;
      let obj;
      if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter((t) => t.identify?.(obj));
        if (match.length > 1) {
          const testMatch = match.filter((t) => t.test);
          if (testMatch.length > 0)
            match = testMatch;
        }
        tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
      } else {
        obj = item;
        tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
      }
      if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
      }
      return tagObj;
    }
    function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
      if (!doc.directives)
        return "";
      const props = [];
      const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
      if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
      }
      const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
      if (tag)
        props.push(doc.directives.tagString(tag));
      return props.join(" ");
    }
    function stringify(item, ctx, onComment, onChompKeep) {
      if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
      if (identity.isAlias(item)) {
        if (ctx.doc.directives)
          return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
          throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        } else {
          if (ctx.resolvedAliases)
            ctx.resolvedAliases.add(item);
          else
            ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
          item = item.resolve(ctx.doc);
        }
      }
      let tagObj = void 0;
      const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      const props = stringifyProps(node, tagObj, ctx);
      if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
      const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      if (!props)
        return str;
      return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}`;
    }
    exports.createStringifyContext = createStringifyContext;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyPair.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
      const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
      let keyComment = identity.isNode(key) && key.comment || null;
      if (simpleKeys) {
        if (keyComment) {
          throw new Error("With simple keys, key nodes cannot have comments");
        }
        if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") {
          const msg = "With simple keys, collection cannot be used as a key value";
          throw new Error(msg);
        }
      }
      let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
      ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
      });
      let keyCommentDone = false;
      let chompKeep = false;
      let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
      if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
          throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
        explicitKey = true;
      }
      if (ctx.inFlow) {
        if (allNullValues || value == null) {
          if (keyCommentDone && onComment)
            onComment();
          return str === "" ? "?" : explicitKey ? `? ${str}` : str;
        }
      } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        } else if (chompKeep && onChompKeep)
          onChompKeep();
        return str;
      }
      if (keyCommentDone)
        keyComment = null;
      if (explicitKey) {
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}
${indent}:`;
      } else {
        str = `${str}:`;
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
      }
      let vsb, vcb, valueComment;
      if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
      } else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === "object")
          value = doc.createNode(value);
      }
      ctx.implicitKey = false;
      if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
      chompKeep = false;
      if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) {
        ctx.indent = ctx.indent.substring(2);
      }
      let valueCommentDone = false;
      const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
      let ws = " ";
      if (keyComment || vsb || vcb) {
        ws = vsb ? "\n" : "";
        if (vcb) {
          const cs = commentString(vcb);
          ws += `
${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === "" && !ctx.inFlow) {
          if (ws === "\n" && valueComment)
            ws = "\n\n";
        } else {
          ws += `
${ctx.indent}`;
        }
      } else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf("\n");
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
          let hasPropsLine = false;
          if (hasNewline && (vs0 === "&" || vs0 === "!")) {
            let sp0 = valueStr.indexOf(" ");
            if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
              sp0 = valueStr.indexOf(" ", sp0 + 1);
            }
            if (sp0 === -1 || nl0 < sp0)
              hasPropsLine = true;
          }
          if (!hasPropsLine)
            ws = `
${ctx.indent}`;
        }
      } else if (valueStr === "" || valueStr[0] === "\n") {
        ws = "";
      }
      str += ws + valueStr;
      if (ctx.inFlow) {
        if (valueCommentDone && onComment)
          onComment();
      } else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
      } else if (chompKeep && onChompKeep) {
        onChompKeep();
      }
      return str;
    }
    exports.stringifyPair = stringifyPair;
  }
});

// node_modules/yaml/dist/log.js
var require_log = __commonJS({
  "node_modules/yaml/dist/log.js"(exports) {
    "use strict";
    var node_process = __require("process");
    function debug(logLevel, ...messages) {
      if (logLevel === "debug")
        console.log(...messages);
    }
    function warn(logLevel, warning) {
      if (logLevel === "debug" || logLevel === "warn") {
        if (typeof node_process.emitWarning === "function")
          node_process.emitWarning(warning);
        else
          console.warn(warning);
      }
    }
    exports.debug = debug;
    exports.warn = warn;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var MERGE_KEY = "<<";
    var merge = {
      identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    };
    var isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
    function addMergeToJSMap(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (identity.isSeq(source))
        for (const it of source.items)
          mergeValue(ctx, map, it);
      else if (Array.isArray(source))
        for (const it of source)
          mergeValue(ctx, map, it);
      else
        mergeValue(ctx, map, source);
    }
    function mergeValue(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (!identity.isMap(source))
        throw new Error("Merge sources must be maps or map aliases");
      const srcMap = source.toJSON(null, ctx, Map);
      for (const [key, value2] of srcMap) {
        if (map instanceof Map) {
          if (!map.has(key))
            map.set(key, value2);
        } else if (map instanceof Set) {
          map.add(key);
        } else if (!Object.prototype.hasOwnProperty.call(map, key)) {
          Object.defineProperty(map, key, {
            value: value2,
            writable: true,
            enumerable: true,
            configurable: true
          });
        }
      }
      return map;
    }
    function resolveAliasValue(ctx, value) {
      return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
    }
    exports.addMergeToJSMap = addMergeToJSMap;
    exports.isMergeKey = isMergeKey;
    exports.merge = merge;
  }
});

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJS({
  "node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports) {
    "use strict";
    var log = require_log();
    var merge = require_merge();
    var stringify = require_stringify();
    var identity = require_identity();
    var toJS = require_toJS();
    function addPairToJSMap(ctx, map, { key, value }) {
      if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
      else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
      else {
        const jsKey = toJS.toJS(key, "", ctx);
        if (map instanceof Map) {
          map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        } else if (map instanceof Set) {
          map.add(jsKey);
        } else {
          const stringKey = stringifyKey(key, jsKey, ctx);
          const jsValue = toJS.toJS(value, stringKey, ctx);
          if (stringKey in map)
            Object.defineProperty(map, stringKey, {
              value: jsValue,
              writable: true,
              enumerable: true,
              configurable: true
            });
          else
            map[stringKey] = jsValue;
        }
      }
      return map;
    }
    function stringifyKey(key, jsKey, ctx) {
      if (jsKey === null)
        return "";
      if (typeof jsKey !== "object")
        return String(jsKey);
      if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = /* @__PURE__ */ new Set();
        for (const node of ctx.anchors.keys())
          strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
          let jsonStr = JSON.stringify(strKey);
          if (jsonStr.length > 40)
            jsonStr = jsonStr.substring(0, 36) + '..."';
          log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
          ctx.mapKeyWarned = true;
        }
        return strKey;
      }
      return JSON.stringify(jsKey);
    }
    exports.addPairToJSMap = addPairToJSMap;
  }
});

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = __commonJS({
  "node_modules/yaml/dist/nodes/Pair.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyPair = require_stringifyPair();
    var addPairToJSMap = require_addPairToJSMap();
    var identity = require_identity();
    function createPair(key, value, ctx) {
      const k = createNode.createNode(key, void 0, ctx);
      const v = createNode.createNode(value, void 0, ctx);
      return new Pair(k, v);
    }
    var Pair = class _Pair {
      constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
      }
      clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
          key = key.clone(schema);
        if (identity.isNode(value))
          value = value.clone(schema);
        return new _Pair(key, value);
      }
      toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
      }
    };
    exports.Pair = Pair;
    exports.createPair = createPair;
  }
});

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyCollection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyCollection(collection, ctx, options2) {
      const flow = ctx.inFlow ?? collection.flow;
      const stringify2 = flow ? stringifyFlowCollection : stringifyBlockCollection;
      return stringify2(collection, ctx, options2);
    }
    function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
      const { indent, options: { commentString } } = ctx;
      const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
      let chompKeep = false;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment2 = null;
        if (identity.isNode(item)) {
          if (!chompKeep && item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
          if (item.comment)
            comment2 = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (!chompKeep && ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
          }
        }
        chompKeep = false;
        let str2 = stringify.stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
        if (comment2)
          str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment2));
        if (chompKeep && comment2)
          chompKeep = false;
        lines.push(blockItemPrefix + str2);
      }
      let str;
      if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
      } else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
          const line = lines[i];
          str += line ? `
${indent}${line}` : "\n";
        }
      }
      if (comment) {
        str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
          onComment();
      } else if (chompKeep && onChompKeep)
        onChompKeep();
      return str;
    }
    function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
      const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
      itemIndent += indentStep;
      const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
      });
      let reqNewline = false;
      let linesAtValue = 0;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
          if (item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, false);
          if (item.comment)
            comment = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, false);
            if (ik.comment)
              reqNewline = true;
          }
          const iv = identity.isNode(item.value) ? item.value : null;
          if (iv) {
            if (iv.comment)
              comment = iv.comment;
            if (iv.commentBefore)
              reqNewline = true;
          } else if (item.value == null && ik?.comment) {
            comment = ik.comment;
          }
        }
        if (comment)
          reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => comment = null);
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
        if (i < items.length - 1) {
          str += ",";
        } else if (ctx.options.trailingComma) {
          if (ctx.options.lineWidth > 0) {
            reqNewline || (reqNewline = lines.reduce((sum2, line) => sum2 + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
          }
          if (reqNewline) {
            str += ",";
          }
        }
        if (comment)
          str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
      }
      const { start: start2, end } = flowChars;
      if (lines.length === 0) {
        return start2 + end;
      } else {
        if (!reqNewline) {
          const len = lines.reduce((sum2, line) => sum2 + line.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str = start2;
          for (const line of lines)
            str += line ? `
${indentStep}${indent}${line}` : "\n";
          return `${str}
${indent}${end}`;
        } else {
          return `${start2}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
        }
      }
    }
    function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
      if (comment && chompKeep)
        comment = comment.replace(/^\n+/, "");
      if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart());
      }
    }
    exports.stringifyCollection = stringifyCollection;
  }
});

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLMap.js"(exports) {
    "use strict";
    var stringifyCollection = require_stringifyCollection();
    var addPairToJSMap = require_addPairToJSMap();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    function findPair(items, key) {
      const k = identity.isScalar(key) ? key.value : key;
      for (const it of items) {
        if (identity.isPair(it)) {
          if (it.key === key || it.key === k)
            return it;
          if (identity.isScalar(it.key) && it.key.value === k)
            return it;
        }
      }
      return void 0;
    }
    var YAMLMap = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:map";
      }
      constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
          if (typeof replacer === "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          if (value !== void 0 || keepUndefined)
            map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
          for (const [key, value] of obj)
            add(key, value);
        } else if (obj && typeof obj === "object") {
          for (const key of Object.keys(obj))
            add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === "function") {
          map.items.sort(schema.sortMapEntries);
        }
        return map;
      }
      /**
       * Adds a value to the collection.
       *
       * @param overwrite - If not set `true`, using a key that is already in the
       *   collection will throw. Otherwise, overwrites the previous value.
       */
      add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
          _pair = pair;
        else if (!pair || typeof pair !== "object" || !("key" in pair)) {
          _pair = new Pair.Pair(pair, pair?.value);
        } else
          _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
          if (!overwrite)
            throw new Error(`Key ${_pair.key} already set`);
          if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
            prev.value.value = _pair.value;
          else
            prev.value = _pair.value;
        } else if (sortEntries) {
          const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
          if (i === -1)
            this.items.push(_pair);
          else
            this.items.splice(i, 0, _pair);
        } else {
          this.items.push(_pair);
        }
      }
      delete(key) {
        const it = findPair(this.items, key);
        if (!it)
          return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
      }
      has(key) {
        return !!findPair(this.items, key);
      }
      set(key, value) {
        this.add(new Pair.Pair(key, value), true);
      }
      /**
       * @param ctx - Conversion context, originally set in Document#toJS()
       * @param {Class} Type - If set, forces the returned collection type
       * @returns Instance of Type, Map, or Object
       */
      toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const item of this.items)
          addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (const item of this.items) {
          if (!identity.isPair(item))
            throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
          ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "",
          flowChars: { start: "{", end: "}" },
          itemIndent: ctx.indent || "",
          onChompKeep,
          onComment
        });
      }
    };
    exports.YAMLMap = YAMLMap;
    exports.findPair = findPair;
  }
});

// node_modules/yaml/dist/schema/common/map.js
var require_map = __commonJS({
  "node_modules/yaml/dist/schema/common/map.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLMap = require_YAMLMap();
    var map = {
      collection: "map",
      default: true,
      nodeClass: YAMLMap.YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map2, onError) {
        if (!identity.isMap(map2))
          onError("Expected a mapping for this tag");
        return map2;
      },
      createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
    };
    exports.map = map;
  }
});

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLSeq.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyCollection = require_stringifyCollection();
    var Collection = require_Collection();
    var identity = require_identity();
    var Scalar = require_Scalar();
    var toJS = require_toJS();
    var YAMLSeq = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
      }
      add(value) {
        this.items.push(value);
      }
      /**
       * Removes a value from the collection.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       *
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return void 0;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       */
      has(key) {
        const idx = asItemIndex(key);
        return typeof idx === "number" && idx < this.items.length;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       *
       * If `key` does not contain a representation of an integer, this will throw.
       * It may be wrapped in a `Scalar`.
       */
      set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
          prev.value = value;
        else
          this.items[idx] = value;
      }
      toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
          ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
          seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "- ",
          flowChars: { start: "[", end: "]" },
          itemIndent: (ctx.indent || "") + "  ",
          onChompKeep,
          onComment
        });
      }
      static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
          let i = 0;
          for (let it of obj) {
            if (typeof replacer === "function") {
              const key = obj instanceof Set ? it : String(i++);
              it = replacer.call(obj, key, it);
            }
            seq.items.push(createNode.createNode(it, void 0, ctx));
          }
        }
        return seq;
      }
    };
    function asItemIndex(key) {
      let idx = identity.isScalar(key) ? key.value : key;
      if (idx && typeof idx === "string")
        idx = Number(idx);
      return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
    }
    exports.YAMLSeq = YAMLSeq;
  }
});

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = __commonJS({
  "node_modules/yaml/dist/schema/common/seq.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLSeq = require_YAMLSeq();
    var seq = {
      collection: "seq",
      default: true,
      nodeClass: YAMLSeq.YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        if (!identity.isSeq(seq2))
          onError("Expected a sequence for this tag");
        return seq2;
      },
      createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
    };
    exports.seq = seq;
  }
});

// node_modules/yaml/dist/schema/common/string.js
var require_string = __commonJS({
  "node_modules/yaml/dist/schema/common/string.js"(exports) {
    "use strict";
    var stringifyString = require_stringifyString();
    var string = {
      identify: (value) => typeof value === "string",
      default: true,
      tag: "tag:yaml.org,2002:str",
      resolve: (str) => str,
      stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
      }
    };
    exports.string = string;
  }
});

// node_modules/yaml/dist/schema/common/null.js
var require_null = __commonJS({
  "node_modules/yaml/dist/schema/common/null.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var nullTag = {
      identify: (value) => value == null,
      createNode: () => new Scalar.Scalar(null),
      default: true,
      tag: "tag:yaml.org,2002:null",
      test: /^(?:~|[Nn]ull|NULL)?$/,
      resolve: () => new Scalar.Scalar(null),
      stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
    };
    exports.nullTag = nullTag;
  }
});

// node_modules/yaml/dist/schema/core/bool.js
var require_bool = __commonJS({
  "node_modules/yaml/dist/schema/core/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var boolTag = {
      identify: (value) => typeof value === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
      stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
          const sv = source[0] === "t" || source[0] === "T";
          if (value === sv)
            return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
    exports.boolTag = boolTag;
  }
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyNumber.js"(exports) {
    "use strict";
    function stringifyNumber({ format, minFractionDigits, tag, value }) {
      if (typeof value === "bigint")
        return String(value);
      const num = typeof value === "number" ? value : Number(value);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
      if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
        let i = n.indexOf(".");
        if (i < 0) {
          i = n.length;
          n += ".";
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
          n += "0";
      }
      return n;
    }
    exports.stringifyNumber = stringifyNumber;
  }
});

// node_modules/yaml/dist/schema/core/float.js
var require_float = __commonJS({
  "node_modules/yaml/dist/schema/core/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf(".");
        if (dot !== -1 && str[str.length - 1] === "0")
          node.minFractionDigits = str.length - dot - 1;
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/core/int.js
var require_int = __commonJS({
  "node_modules/yaml/dist/schema/core/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    var intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
      return stringifyNumber.stringifyNumber(node);
    }
    var intOct = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/core/schema.js
var require_schema = __commonJS({
  "node_modules/yaml/dist/schema/core/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.boolTag,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/json/schema.js
var require_schema2 = __commonJS({
  "node_modules/yaml/dist/schema/json/schema.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var map = require_map();
    var seq = require_seq();
    function intIdentify(value) {
      return typeof value === "bigint" || Number.isInteger(value);
    }
    var stringifyJSON = ({ value }) => JSON.stringify(value);
    var jsonScalars = [
      {
        identify: (value) => typeof value === "string",
        default: true,
        tag: "tag:yaml.org,2002:str",
        resolve: (str) => str,
        stringify: stringifyJSON
      },
      {
        identify: (value) => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value) => typeof value === "boolean",
        default: true,
        tag: "tag:yaml.org,2002:bool",
        test: /^true$|^false$/,
        resolve: (str) => str === "true",
        stringify: stringifyJSON
      },
      {
        identify: intIdentify,
        default: true,
        tag: "tag:yaml.org,2002:int",
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
      },
      {
        identify: (value) => typeof value === "number",
        default: true,
        tag: "tag:yaml.org,2002:float",
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: (str) => parseFloat(str),
        stringify: stringifyJSON
      }
    ];
    var jsonError = {
      default: true,
      tag: "",
      test: /^/,
      resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
      }
    };
    var schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports) {
    "use strict";
    var node_buffer = __require("buffer");
    var Scalar = require_Scalar();
    var stringifyString = require_stringifyString();
    var binary = {
      identify: (value) => value instanceof Uint8Array,
      // Buffer inherits from Uint8Array
      default: false,
      tag: "tag:yaml.org,2002:binary",
      /**
       * Returns a Buffer in node and an Uint8Array in browsers
       *
       * To use the resulting buffer as an image, you'll want to do something like:
       *
       *   const blob = new Blob([buffer], { type: 'image/jpeg' })
       *   document.querySelector('#photo').src = URL.createObjectURL(blob)
       */
      resolve(src, onError) {
        if (typeof node_buffer.Buffer === "function") {
          return node_buffer.Buffer.from(src, "base64");
        } else if (typeof atob === "function") {
          const str = atob(src.replace(/[\n\r]/g, ""));
          const buffer2 = new Uint8Array(str.length);
          for (let i = 0; i < str.length; ++i)
            buffer2[i] = str.charCodeAt(i);
          return buffer2;
        } else {
          onError("This environment does not support reading binary tags; either Buffer or atob is required");
          return src;
        }
      },
      stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
          return "";
        const buf = value;
        let str;
        if (typeof node_buffer.Buffer === "function") {
          str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
        } else if (typeof btoa === "function") {
          let s = "";
          for (let i = 0; i < buf.length; ++i)
            s += String.fromCharCode(buf[i]);
          str = btoa(s);
        } else {
          throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
          const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
          const n = Math.ceil(str.length / lineWidth);
          const lines = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
            lines[i] = str.substr(o, lineWidth);
          }
          str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
      }
    };
    exports.binary = binary;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLSeq = require_YAMLSeq();
    function resolvePairs(seq, onError) {
      if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
          let item = seq.items[i];
          if (identity.isPair(item))
            continue;
          else if (identity.isMap(item)) {
            if (item.items.length > 1)
              onError("Each pair must have its own sequence indicator");
            const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
            if (item.commentBefore)
              pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore;
            if (item.comment) {
              const cn = pair.value ?? pair.key;
              cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
            }
            item = pair;
          }
          seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
      } else
        onError("Expected a sequence for this tag");
      return seq;
    }
    function createPairs(schema, iterable, ctx) {
      const { replacer } = ctx;
      const pairs2 = new YAMLSeq.YAMLSeq(schema);
      pairs2.tag = "tag:yaml.org,2002:pairs";
      let i = 0;
      if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
          if (typeof replacer === "function")
            it = replacer.call(iterable, String(i++), it);
          let key, value;
          if (Array.isArray(it)) {
            if (it.length === 2) {
              key = it[0];
              value = it[1];
            } else
              throw new TypeError(`Expected [key, value] tuple: ${it}`);
          } else if (it && it instanceof Object) {
            const keys = Object.keys(it);
            if (keys.length === 1) {
              key = keys[0];
              value = it[key];
            } else {
              throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
            }
          } else {
            key = it;
          }
          pairs2.items.push(Pair.createPair(key, value, ctx));
        }
      return pairs2;
    }
    var pairs = {
      collection: "seq",
      default: false,
      tag: "tag:yaml.org,2002:pairs",
      resolve: resolvePairs,
      createNode: createPairs
    };
    exports.createPairs = createPairs;
    exports.pairs = pairs;
    exports.resolvePairs = resolvePairs;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports) {
    "use strict";
    var identity = require_identity();
    var toJS = require_toJS();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var pairs = require_pairs();
    var YAMLOMap = class _YAMLOMap extends YAMLSeq.YAMLSeq {
      constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = _YAMLOMap.tag;
      }
      /**
       * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
       * but TypeScript won't allow widening the signature of a child method.
       */
      toJSON(_, ctx) {
        if (!ctx)
          return super.toJSON(_);
        const map = /* @__PURE__ */ new Map();
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const pair of this.items) {
          let key, value;
          if (identity.isPair(pair)) {
            key = toJS.toJS(pair.key, "", ctx);
            value = toJS.toJS(pair.value, key, ctx);
          } else {
            key = toJS.toJS(pair, "", ctx);
          }
          if (map.has(key))
            throw new Error("Ordered maps must not include duplicate keys");
          map.set(key, value);
        }
        return map;
      }
      static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap2 = new this();
        omap2.items = pairs$1.items;
        return omap2;
      }
    };
    YAMLOMap.tag = "tag:yaml.org,2002:omap";
    var omap = {
      collection: "seq",
      identify: (value) => value instanceof Map,
      nodeClass: YAMLOMap,
      default: false,
      tag: "tag:yaml.org,2002:omap",
      resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
          if (identity.isScalar(key)) {
            if (seenKeys.includes(key.value)) {
              onError(`Ordered maps must not include duplicate keys: ${key.value}`);
            } else {
              seenKeys.push(key.value);
            }
          }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
      },
      createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
    };
    exports.YAMLOMap = YAMLOMap;
    exports.omap = omap;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function boolStringify({ value, source }, ctx) {
      const boolObj = value ? trueTag : falseTag;
      if (source && boolObj.test.test(source))
        return source;
      return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
    var trueTag = {
      identify: (value) => value === true,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar.Scalar(true),
      stringify: boolStringify
    };
    var falseTag = {
      identify: (value) => value === false,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      resolve: () => new Scalar.Scalar(false),
      stringify: boolStringify
    };
    exports.falseTag = falseTag;
    exports.trueTag = trueTag;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str.replace(/_/g, "")),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
        const dot = str.indexOf(".");
        if (dot !== -1) {
          const f = str.substring(dot + 1).replace(/_/g, "");
          if (f[f.length - 1] === "0")
            node.minFractionDigits = f.length;
        }
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    function intResolve(str, offset, radix, { intAsBigInt }) {
      const sign = str[0];
      if (sign === "-" || sign === "+")
        offset += 1;
      str = str.substring(offset).replace(/_/g, "");
      if (intAsBigInt) {
        switch (radix) {
          case 2:
            str = `0b${str}`;
            break;
          case 8:
            str = `0o${str}`;
            break;
          case 16:
            str = `0x${str}`;
            break;
        }
        const n2 = BigInt(str);
        return sign === "-" ? BigInt(-1) * n2 : n2;
      }
      const n = parseInt(str, radix);
      return sign === "-" ? -1 * n : n;
    }
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
      }
      return stringifyNumber.stringifyNumber(node);
    }
    var intBin = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
      stringify: (node) => intStringify(node, 2, "0b")
    };
    var intOct = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
      stringify: (node) => intStringify(node, 8, "0")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9][0-9_]*$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^[-+]?0x[0-9a-fA-F_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intBin = intBin;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSet = class _YAMLSet extends YAMLMap.YAMLMap {
      constructor(schema) {
        super(schema);
        this.tag = _YAMLSet.tag;
      }
      add(key) {
        let pair;
        if (identity.isPair(key))
          pair = key;
        else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
          pair = new Pair.Pair(key.key, null);
        else
          pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
          this.items.push(pair);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
      }
      set(key, value) {
        if (typeof value !== "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
          this.items.splice(this.items.indexOf(prev), 1);
        } else if (!prev && value) {
          this.items.push(new Pair.Pair(key));
        }
      }
      toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        if (this.hasAllNullValues(true))
          return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
          throw new Error("Set items must all have null values");
      }
      static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set2 = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
          for (let value of iterable) {
            if (typeof replacer === "function")
              value = replacer.call(iterable, value, value);
            set2.items.push(Pair.createPair(value, null, ctx));
          }
        return set2;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set = {
      collection: "map",
      identify: (value) => value instanceof Set,
      nodeClass: YAMLSet,
      default: false,
      tag: "tag:yaml.org,2002:set",
      createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
      resolve(map, onError) {
        if (identity.isMap(map)) {
          if (map.hasAllNullValues(true))
            return Object.assign(new YAMLSet(), map);
          else
            onError("Set items must all have null values");
        } else
          onError("Expected a mapping for this tag");
        return map;
      }
    };
    exports.YAMLSet = YAMLSet;
    exports.set = set;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    function parseSexagesimal(str, asBigInt) {
      const sign = str[0];
      const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
      const num = (n) => asBigInt ? BigInt(n) : Number(n);
      const res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
      return sign === "-" ? num(-1) * res : res;
    }
    function stringifySexagesimal(node) {
      let { value } = node;
      let num = (n) => n;
      if (typeof value === "bigint")
        num = (n) => BigInt(n);
      else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
      let sign = "";
      if (value < 0) {
        sign = "-";
        value *= num(-1);
      }
      const _60 = num(60);
      const parts = [value % _60];
      if (value < 60) {
        parts.unshift(0);
      } else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60);
        if (value >= 60) {
          value = (value - parts[0]) / _60;
          parts.unshift(value);
        }
      }
      return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
    }
    var intTime = {
      identify: (value) => typeof value === "bigint" || Number.isInteger(value),
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
      stringify: stringifySexagesimal
    };
    var floatTime = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str) => parseSexagesimal(str, false),
      stringify: stringifySexagesimal
    };
    var timestamp = {
      identify: (value) => value instanceof Date,
      default: true,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== "Z") {
          let d = parseSexagesimal(tz, false);
          if (Math.abs(d) < 30)
            d *= 60;
          date -= 6e4 * d;
        }
        return new Date(date);
      },
      stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
    };
    exports.floatTime = floatTime;
    exports.intTime = intTime;
    exports.timestamp = timestamp;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema3 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var binary = require_binary();
    var bool = require_bool2();
    var float = require_float2();
    var int = require_int2();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var set = require_set();
    var timestamp = require_timestamp();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.trueTag,
      bool.falseTag,
      int.intBin,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float,
      binary.binary,
      merge.merge,
      omap.omap,
      pairs.pairs,
      set.set,
      timestamp.intTime,
      timestamp.floatTime,
      timestamp.timestamp
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/tags.js
var require_tags = __commonJS({
  "node_modules/yaml/dist/schema/tags.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = require_schema();
    var schema$1 = require_schema2();
    var binary = require_binary();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var schema$2 = require_schema3();
    var set = require_set();
    var timestamp = require_timestamp();
    var schemas = /* @__PURE__ */ new Map([
      ["core", schema.schema],
      ["failsafe", [map.map, seq.seq, string.string]],
      ["json", schema$1.schema],
      ["yaml11", schema$2.schema],
      ["yaml-1.1", schema$2.schema]
    ]);
    var tagsByName = {
      binary: binary.binary,
      bool: bool.boolTag,
      float: float.float,
      floatExp: float.floatExp,
      floatNaN: float.floatNaN,
      floatTime: timestamp.floatTime,
      int: int.int,
      intHex: int.intHex,
      intOct: int.intOct,
      intTime: timestamp.intTime,
      map: map.map,
      merge: merge.merge,
      null: _null.nullTag,
      omap: omap.omap,
      pairs: pairs.pairs,
      seq: seq.seq,
      set: set.set,
      timestamp: timestamp.timestamp
    };
    var coreKnownTags = {
      "tag:yaml.org,2002:binary": binary.binary,
      "tag:yaml.org,2002:merge": merge.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs.pairs,
      "tag:yaml.org,2002:set": set.set,
      "tag:yaml.org,2002:timestamp": timestamp.timestamp
    };
    function getTags(customTags, schemaName, addMergeTag) {
      const schemaTags = schemas.get(schemaName);
      if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
      }
      let tags = schemaTags;
      if (!tags) {
        if (Array.isArray(customTags))
          tags = [];
        else {
          const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
      }
      if (Array.isArray(customTags)) {
        for (const tag of customTags)
          tags = tags.concat(tag);
      } else if (typeof customTags === "function") {
        tags = customTags(tags.slice());
      }
      if (addMergeTag)
        tags = tags.concat(merge.merge);
      return tags.reduce((tags2, tag) => {
        const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
        if (!tagObj) {
          const tagName = JSON.stringify(tag);
          const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags2.includes(tagObj))
          tags2.push(tagObj);
        return tags2;
      }, []);
    }
    exports.coreKnownTags = coreKnownTags;
    exports.getTags = getTags;
  }
});

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = __commonJS({
  "node_modules/yaml/dist/schema/Schema.js"(exports) {
    "use strict";
    var identity = require_identity();
    var map = require_map();
    var seq = require_seq();
    var string = require_string();
    var tags = require_tags();
    var sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    var Schema = class _Schema {
      constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
        this.name = typeof schema === "string" && schema || "core";
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
      }
      clone() {
        const copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
      }
    };
    exports.Schema = Schema;
  }
});

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyDocument.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyDocument(doc, options2) {
      const lines = [];
      let hasDirectives = options2.directives === true;
      if (options2.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
          lines.push(dir);
          hasDirectives = true;
        } else if (doc.directives.docStart)
          hasDirectives = true;
      }
      if (hasDirectives)
        lines.push("---");
      const ctx = stringify.createStringifyContext(doc, options2);
      const { commentString } = ctx.options;
      if (doc.commentBefore) {
        if (lines.length !== 1)
          lines.unshift("");
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ""));
      }
      let chompKeep = false;
      let contentComment = null;
      if (doc.contents) {
        if (identity.isNode(doc.contents)) {
          if (doc.contents.spaceBefore && hasDirectives)
            lines.push("");
          if (doc.contents.commentBefore) {
            const cs = commentString(doc.contents.commentBefore);
            lines.push(stringifyComment.indentComment(cs, ""));
          }
          ctx.forceBlockIndent = !!doc.comment;
          contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
        let body2 = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        if (contentComment)
          body2 += stringifyComment.lineComment(body2, "", commentString(contentComment));
        if ((body2[0] === "|" || body2[0] === ">") && lines[lines.length - 1] === "---") {
          lines[lines.length - 1] = `--- ${body2}`;
        } else
          lines.push(body2);
      } else {
        lines.push(stringify.stringify(doc.contents, ctx));
      }
      if (doc.directives?.docEnd) {
        if (doc.comment) {
          const cs = commentString(doc.comment);
          if (cs.includes("\n")) {
            lines.push("...");
            lines.push(stringifyComment.indentComment(cs, ""));
          } else {
            lines.push(`... ${cs}`);
          }
        } else {
          lines.push("...");
        }
      } else {
        let dc = doc.comment;
        if (dc && chompKeep)
          dc = dc.replace(/^\n+/, "");
        if (dc) {
          if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "")
            lines.push("");
          lines.push(stringifyComment.indentComment(commentString(dc), ""));
        }
      }
      return lines.join("\n") + "\n";
    }
    exports.stringifyDocument = stringifyDocument;
  }
});

// node_modules/yaml/dist/doc/Document.js
var require_Document = __commonJS({
  "node_modules/yaml/dist/doc/Document.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var toJS = require_toJS();
    var Schema = require_Schema();
    var stringifyDocument = require_stringifyDocument();
    var anchors = require_anchors();
    var applyReviver = require_applyReviver();
    var createNode = require_createNode();
    var directives = require_directives();
    var Document = class _Document {
      constructor(value, replacer, options2) {
        this.commentBefore = null;
        this.comment = null;
        this.errors = [];
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === "function" || Array.isArray(replacer)) {
          _replacer = replacer;
        } else if (options2 === void 0 && replacer) {
          options2 = replacer;
          replacer = void 0;
        }
        const opt = Object.assign({
          intAsBigInt: false,
          keepSourceTokens: false,
          logLevel: "warn",
          prettyErrors: true,
          strict: true,
          stringKeys: false,
          uniqueKeys: true,
          version: "1.2"
        }, options2);
        this.options = opt;
        let { version } = opt;
        if (options2?._directives) {
          this.directives = options2._directives.atDocument();
          if (this.directives.yaml.explicit)
            version = this.directives.yaml.version;
        } else
          this.directives = new directives.Directives({ version });
        this.setSchema(version, options2);
        this.contents = value === void 0 ? null : this.createNode(value, _replacer, options2);
      }
      /**
       * Create a deep copy of this Document and its contents.
       *
       * Custom Node values that inherit from `Object` still refer to their original instances.
       */
      clone() {
        const copy = Object.create(_Document.prototype, {
          [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
          copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** Adds a value to the document. */
      add(value) {
        if (assertCollection(this.contents))
          this.contents.add(value);
      }
      /** Adds a value to the document. */
      addIn(path, value) {
        if (assertCollection(this.contents))
          this.contents.addIn(path, value);
      }
      /**
       * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
       *
       * If `node` already has an anchor, `name` is ignored.
       * Otherwise, the `node.anchor` value will be set to `name`,
       * or if an anchor with that name is already present in the document,
       * `name` will be used as a prefix for a new unique anchor.
       * If `name` is undefined, the generated anchor will use 'a' as a prefix.
       */
      createAlias(node, name) {
        if (!node.anchor) {
          const prev = anchors.anchorNames(this);
          node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
        }
        return new Alias.Alias(node.anchor);
      }
      createNode(value, replacer, options2) {
        let _replacer = void 0;
        if (typeof replacer === "function") {
          value = replacer.call({ "": value }, "", value);
          _replacer = replacer;
        } else if (Array.isArray(replacer)) {
          const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
          const asStr = replacer.filter(keyToStr).map(String);
          if (asStr.length > 0)
            replacer = replacer.concat(asStr);
          _replacer = replacer;
        } else if (options2 === void 0 && replacer) {
          options2 = replacer;
          replacer = void 0;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options2 ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(
          this,
          // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          anchorPrefix || "a"
        );
        const ctx = {
          aliasDuplicateObjects: aliasDuplicateObjects ?? true,
          keepUndefined: keepUndefined ?? false,
          onAnchor,
          onTagObj,
          replacer: _replacer,
          schema: this.schema,
          sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
          node.flow = true;
        setAnchors();
        return node;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key, value, options2 = {}) {
        const k = this.createNode(key, null, options2);
        const v = this.createNode(value, null, options2);
        return new Pair.Pair(k, v);
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
          if (this.contents == null)
            return false;
          this.contents = null;
          return true;
        }
        return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      get(key, keepScalar) {
        return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
          return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
        return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path) {
        if (Collection.isEmptyPath(path))
          return this.contents !== void 0;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key, value) {
        if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, [key], value);
        } else if (assertCollection(this.contents)) {
          this.contents.set(key, value);
        }
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
          this.contents = value;
        } else if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        } else if (assertCollection(this.contents)) {
          this.contents.setIn(path, value);
        }
      }
      /**
       * Change the YAML version and schema used by the document.
       * A `null` version disables support for directives, explicit tags, anchors, and aliases.
       * It also requires the `schema` option to be given as a `Schema` instance value.
       *
       * Overrides all previously set schema options.
       */
      setSchema(version, options2 = {}) {
        if (typeof version === "number")
          version = String(version);
        let opt;
        switch (version) {
          case "1.1":
            if (this.directives)
              this.directives.yaml.version = "1.1";
            else
              this.directives = new directives.Directives({ version: "1.1" });
            opt = { resolveKnownTags: false, schema: "yaml-1.1" };
            break;
          case "1.2":
          case "next":
            if (this.directives)
              this.directives.yaml.version = version;
            else
              this.directives = new directives.Directives({ version });
            opt = { resolveKnownTags: true, schema: "core" };
            break;
          case null:
            if (this.directives)
              delete this.directives;
            opt = null;
            break;
          default: {
            const sv = JSON.stringify(version);
            throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
          }
        }
        if (options2.schema instanceof Object)
          this.schema = options2.schema;
        else if (opt)
          this.schema = new Schema.Schema(Object.assign(opt, options2));
        else
          throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
      }
      // json & jsonArg are only used from toJSON()
      toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc: this,
          keep: !json,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
        if (typeof onAnchor === "function")
          for (const { count: count3, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count3);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
      /**
       * A JSON representation of the document `contents`.
       *
       * @param jsonArg Used by `JSON.stringify` to indicate the array index or
       *   property name.
       */
      toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
      }
      /** A YAML representation of the document. */
      toString(options2 = {}) {
        if (this.errors.length > 0)
          throw new Error("Document with errors cannot be stringified");
        if ("indent" in options2 && (!Number.isInteger(options2.indent) || Number(options2.indent) <= 0)) {
          const s = JSON.stringify(options2.indent);
          throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options2);
      }
    };
    function assertCollection(contents) {
      if (identity.isCollection(contents))
        return true;
      throw new Error("Expected a YAML collection as document contents");
    }
    exports.Document = Document;
  }
});

// node_modules/yaml/dist/errors.js
var require_errors = __commonJS({
  "node_modules/yaml/dist/errors.js"(exports) {
    "use strict";
    var YAMLError = class extends Error {
      constructor(name, pos, code2, message) {
        super();
        this.name = name;
        this.code = code2;
        this.message = message;
        this.pos = pos;
      }
    };
    var YAMLParseError = class extends YAMLError {
      constructor(pos, code2, message) {
        super("YAMLParseError", pos, code2, message);
      }
    };
    var YAMLWarning = class extends YAMLError {
      constructor(pos, code2, message) {
        super("YAMLWarning", pos, code2, message);
      }
    };
    var prettifyError = (src, lc) => (error) => {
      if (error.pos[0] === -1)
        return;
      error.linePos = error.pos.map((pos) => lc.linePos(pos));
      const { line, col } = error.linePos[0];
      error.message += ` at line ${line}, column ${col}`;
      let ci = col - 1;
      let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
      if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = "\u2026" + lineStr.substring(trimStart);
        ci -= trimStart - 1;
      }
      if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + "\u2026";
      if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
          prev = prev.substring(0, 79) + "\u2026\n";
        lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count3 = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
          count3 = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count3);
        error.message += `:

${lineStr}
${pointer}
`;
      }
    };
    exports.YAMLError = YAMLError;
    exports.YAMLParseError = YAMLParseError;
    exports.YAMLWarning = YAMLWarning;
    exports.prettifyError = prettifyError;
  }
});

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = __commonJS({
  "node_modules/yaml/dist/compose/resolve-props.js"(exports) {
    "use strict";
    function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
      let spaceBefore = false;
      let atNewline = startOnNewline;
      let hasSpace = startOnNewline;
      let comment = "";
      let commentSep = "";
      let hasNewline = false;
      let reqSpace = false;
      let tab = null;
      let anchor = null;
      let tag = null;
      let newlineAfterProp = null;
      let comma = null;
      let found = null;
      let start2 = null;
      for (const token of tokens) {
        if (reqSpace) {
          if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
            onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
          reqSpace = false;
        }
        if (tab) {
          if (atNewline && token.type !== "comment" && token.type !== "newline") {
            onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
          }
          tab = null;
        }
        switch (token.type) {
          case "space":
            if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) {
              tab = token;
            }
            hasSpace = true;
            break;
          case "comment": {
            if (!hasSpace)
              onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
            const cb = token.source.substring(1) || " ";
            if (!comment)
              comment = cb;
            else
              comment += commentSep + cb;
            commentSep = "";
            atNewline = false;
            break;
          }
          case "newline":
            if (atNewline) {
              if (comment)
                comment += token.source;
              else if (!found || indicator !== "seq-item-ind")
                spaceBefore = true;
            } else
              commentSep += token.source;
            atNewline = true;
            hasNewline = true;
            if (anchor || tag)
              newlineAfterProp = token;
            hasSpace = true;
            break;
          case "anchor":
            if (anchor)
              onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
            if (token.source.endsWith(":"))
              onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
            anchor = token;
            start2 ?? (start2 = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          case "tag": {
            if (tag)
              onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
            tag = token;
            start2 ?? (start2 = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          }
          case indicator:
            if (anchor || tag)
              onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
            if (found)
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
            found = token;
            atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
            hasSpace = false;
            break;
          case "comma":
            if (flow) {
              if (comma)
                onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
              comma = token;
              atNewline = false;
              hasSpace = false;
              break;
            }
          // else fallthrough
          default:
            onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
            atNewline = false;
            hasSpace = false;
        }
      }
      const last = tokens[tokens.length - 1];
      const end = last ? last.offset + last.source.length : offset;
      if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) {
        onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
      }
      if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq"))
        onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
      return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start2 ?? end
      };
    }
    exports.resolveProps = resolveProps;
  }
});

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = __commonJS({
  "node_modules/yaml/dist/compose/util-contains-newline.js"(exports) {
    "use strict";
    function containsNewline(key) {
      if (!key)
        return null;
      switch (key.type) {
        case "alias":
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          if (key.source.includes("\n"))
            return true;
          if (key.end) {
            for (const st of key.end)
              if (st.type === "newline")
                return true;
          }
          return false;
        case "flow-collection":
          for (const it of key.items) {
            for (const st of it.start)
              if (st.type === "newline")
                return true;
            if (it.sep) {
              for (const st of it.sep)
                if (st.type === "newline")
                  return true;
            }
            if (containsNewline(it.key) || containsNewline(it.value))
              return true;
          }
          return false;
        default:
          return true;
      }
    }
    exports.containsNewline = containsNewline;
  }
});

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = __commonJS({
  "node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports) {
    "use strict";
    var utilContainsNewline = require_util_contains_newline();
    function flowIndentCheck(indent, fc, onError) {
      if (fc?.type === "flow-collection") {
        const end = fc.end[0];
        if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) {
          const msg = "Flow end indicator should be more indented than parent";
          onError(end, "BAD_INDENT", msg, true);
        }
      }
    }
    exports.flowIndentCheck = flowIndentCheck;
  }
});

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = __commonJS({
  "node_modules/yaml/dist/compose/util-map-includes.js"(exports) {
    "use strict";
    var identity = require_identity();
    function mapIncludes(ctx, items, search) {
      const { uniqueKeys } = ctx.options;
      if (uniqueKeys === false)
        return false;
      const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
      return items.some((pair) => isEqual(pair.key, search));
    }
    exports.mapIncludes = mapIncludes;
  }
});

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-map.js"(exports) {
    "use strict";
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    var utilMapIncludes = require_util_map_includes();
    var startColMsg = "All mapping items must start at the same column";
    function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
      const map = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      let offset = bm.offset;
      let commentEnd = null;
      for (const collItem of bm.items) {
        const { start: start2, key, sep: sep3, value } = collItem;
        const keyProps = resolveProps.resolveProps(start2, {
          indicator: "explicit-key-ind",
          next: key ?? sep3?.[0],
          offset,
          onError,
          parentIndent: bm.indent,
          startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
          if (key) {
            if (key.type === "block-seq")
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
            else if ("indent" in key && key.indent !== bm.indent)
              onError(offset, "BAD_INDENT", startColMsg);
          }
          if (!keyProps.anchor && !keyProps.tag && !sep3) {
            commentEnd = keyProps.end;
            if (keyProps.comment) {
              if (map.comment)
                map.comment += "\n" + keyProps.comment;
              else
                map.comment = keyProps.comment;
            }
            continue;
          }
          if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
            onError(key ?? start2[start2.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
          }
        } else if (keyProps.found?.indent !== bm.indent) {
          onError(offset, "BAD_INDENT", startColMsg);
        }
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start2, null, keyProps, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        const valueProps = resolveProps.resolveProps(sep3 ?? [], {
          indicator: "map-value-ind",
          next: value,
          offset: keyNode.range[2],
          onError,
          parentIndent: bm.indent,
          startOnNewline: !key || key.type === "block-scalar"
        });
        offset = valueProps.end;
        if (valueProps.found) {
          if (implicitKey) {
            if (value?.type === "block-map" && !valueProps.hasNewline)
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
            if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
              onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep3, null, valueProps, onError);
          if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
          offset = valueNode.range[2];
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        } else {
          if (implicitKey)
            onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
          if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        }
      }
      if (commentEnd && commentEnd < offset)
        onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
      map.range = [bm.offset, offset, commentEnd ?? offset];
      return map;
    }
    exports.resolveBlockMap = resolveBlockMap;
  }
});

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-seq.js"(exports) {
    "use strict";
    var YAMLSeq = require_YAMLSeq();
    var resolveProps = require_resolve_props();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
      const seq = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = bs.offset;
      let commentEnd = null;
      for (const { start: start2, value } of bs.items) {
        const props = resolveProps.resolveProps(start2, {
          indicator: "seq-item-ind",
          next: value,
          offset,
          onError,
          parentIndent: bs.indent,
          startOnNewline: true
        });
        if (!props.found) {
          if (props.anchor || props.tag || value) {
            if (value?.type === "block-seq")
              onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
            else
              onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
          } else {
            commentEnd = props.end;
            if (props.comment)
              seq.comment = props.comment;
            continue;
          }
        }
        const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start2, null, props, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
      }
      seq.range = [bs.offset, offset, commentEnd ?? offset];
      return seq;
    }
    exports.resolveBlockSeq = resolveBlockSeq;
  }
});

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = __commonJS({
  "node_modules/yaml/dist/compose/resolve-end.js"(exports) {
    "use strict";
    function resolveEnd(end, offset, reqSpace, onError) {
      let comment = "";
      if (end) {
        let hasSpace = false;
        let sep3 = "";
        for (const token of end) {
          const { source, type } = token;
          switch (type) {
            case "space":
              hasSpace = true;
              break;
            case "comment": {
              if (reqSpace && !hasSpace)
                onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
              const cb = source.substring(1) || " ";
              if (!comment)
                comment = cb;
              else
                comment += sep3 + cb;
              sep3 = "";
              break;
            }
            case "newline":
              if (comment)
                sep3 += source;
              hasSpace = true;
              break;
            default:
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
          }
          offset += source.length;
        }
      }
      return { comment, offset };
    }
    exports.resolveEnd = resolveEnd;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilMapIncludes = require_util_map_includes();
    var blockMsg = "Block collections are not allowed within flow collections";
    var isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
    function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
      const isMap = fc.start.source === "{";
      const fcName = isMap ? "flow map" : "flow sequence";
      const NodeClass = tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
      const coll = new NodeClass(ctx.schema);
      coll.flow = true;
      const atRoot = ctx.atRoot;
      if (atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = fc.offset + fc.start.source.length;
      for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start: start2, key, sep: sep3, value } = collItem;
        const props = resolveProps.resolveProps(start2, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key ?? sep3?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep3 && !value) {
            if (i === 0 && props.comma)
              onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
            else if (i < fc.items.length - 1)
              onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
            if (props.comment) {
              if (coll.comment)
                coll.comment += "\n" + props.comment;
              else
                coll.comment = props.comment;
            }
            offset = props.end;
            continue;
          }
          if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
            onError(
              key,
              // checked by containsNewline()
              "MULTILINE_IMPLICIT_KEY",
              "Implicit keys of flow sequence pairs need to be on a single line"
            );
        }
        if (i === 0) {
          if (props.comma)
            onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        } else {
          if (!props.comma)
            onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
          if (props.comment) {
            let prevItemComment = "";
            loop: for (const st of start2) {
              switch (st.type) {
                case "comma":
                case "space":
                  break;
                case "comment":
                  prevItemComment = st.source.substring(1);
                  break loop;
                default:
                  break loop;
              }
            }
            if (prevItemComment) {
              let prev = coll.items[coll.items.length - 1];
              if (identity.isPair(prev))
                prev = prev.value ?? prev.key;
              if (prev.comment)
                prev.comment += "\n" + prevItemComment;
              else
                prev.comment = prevItemComment;
              props.comment = props.comment.substring(prevItemComment.length + 1);
            }
          }
        }
        if (!isMap && !sep3 && !props.found) {
          const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep3, null, props, onError);
          coll.items.push(valueNode);
          offset = valueNode.range[2];
          if (isBlock(value))
            onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else {
          ctx.atKey = true;
          const keyStart = props.end;
          const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start2, null, props, onError);
          if (isBlock(key))
            onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
          ctx.atKey = false;
          const valueProps = resolveProps.resolveProps(sep3 ?? [], {
            flow: fcName,
            indicator: "map-value-ind",
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
          });
          if (valueProps.found) {
            if (!isMap && !props.found && ctx.options.strict) {
              if (sep3)
                for (const st of sep3) {
                  if (st === valueProps.found)
                    break;
                  if (st.type === "newline") {
                    onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                    break;
                  }
                }
              if (props.start < valueProps.found.offset - 1024)
                onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
            }
          } else if (value) {
            if ("source" in value && value.source?.[0] === ":")
              onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
            else
              onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep3, null, valueProps, onError) : null;
          if (valueNode) {
            if (isBlock(value))
              onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
          } else if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          if (isMap) {
            const map = coll;
            if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
              onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
            map.items.push(pair);
          } else {
            const map = new YAMLMap.YAMLMap(ctx.schema);
            map.flow = true;
            map.items.push(pair);
            const endRange = (valueNode ?? keyNode).range;
            map.range = [keyNode.range[0], endRange[1], endRange[2]];
            coll.items.push(map);
          }
          offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
      }
      const expectedEnd = isMap ? "}" : "]";
      const [ce, ...ee] = fc.end;
      let cePos = offset;
      if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
      else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
        if (ce && ce.source.length !== 1)
          ee.unshift(ce);
      }
      if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
          if (coll.comment)
            coll.comment += "\n" + end.comment;
          else
            coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
      } else {
        coll.range = [fc.offset, cePos, cePos];
      }
      return coll;
    }
    exports.resolveFlowCollection = resolveFlowCollection;
  }
});

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = __commonJS({
  "node_modules/yaml/dist/compose/compose-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveBlockMap = require_resolve_block_map();
    var resolveBlockSeq = require_resolve_block_seq();
    var resolveFlowCollection = require_resolve_flow_collection();
    function resolveCollection(CN, ctx, token, onError, tagName, tag) {
      const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
      const Coll = coll.constructor;
      if (tagName === "!" || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
      }
      if (tagName)
        coll.tag = tagName;
      return coll;
    }
    function composeCollection(CN, ctx, token, props, onError) {
      const tagToken = props.tag;
      const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
      if (token.type === "block-seq") {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
          const message = "Missing newline after block sequence props";
          onError(lastProp, "MISSING_CHAR", message);
        }
      }
      const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
      if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") {
        return resolveCollection(CN, ctx, token, onError, tagName);
      }
      let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
      if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
          ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
          tag = kt;
        } else {
          if (kt) {
            onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
          } else {
            onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
          }
          return resolveCollection(CN, ctx, token, onError, tagName);
        }
      }
      const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
      const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
      const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
      node.range = coll.range;
      node.tag = tagName;
      if (tag?.format)
        node.format = tag.format;
      return node;
    }
    exports.composeCollection = composeCollection;
  }
});

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    function resolveBlockScalar(ctx, scalar, onError) {
      const start2 = scalar.offset;
      const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start2, start2, start2] };
      const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
      const lines = scalar.source ? splitLines(scalar.source) : [];
      let chompStart = lines.length;
      for (let i = lines.length - 1; i >= 0; --i) {
        const content2 = lines[i][1];
        if (content2 === "" || content2 === "\r")
          chompStart = i;
        else
          break;
      }
      if (chompStart === 0) {
        const value2 = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
        let end2 = start2 + header.length;
        if (scalar.source)
          end2 += scalar.source.length;
        return { value: value2, type, comment: header.comment, range: [start2, end2, end2] };
      }
      let trimIndent = scalar.indent + header.indent;
      let offset = scalar.offset + header.length;
      let contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        const [indent, content2] = lines[i];
        if (content2 === "" || content2 === "\r") {
          if (header.indent === 0 && indent.length > trimIndent)
            trimIndent = indent.length;
        } else {
          if (indent.length < trimIndent) {
            const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
            onError(offset + indent.length, "MISSING_CHAR", message);
          }
          if (header.indent === 0)
            trimIndent = indent.length;
          contentStart = i;
          if (trimIndent === 0 && !ctx.atRoot) {
            const message = "Block scalar values in collections must be indented";
            onError(offset, "BAD_INDENT", message);
          }
          break;
        }
        offset += indent.length + content2.length + 1;
      }
      for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
          chompStart = i + 1;
      }
      let value = "";
      let sep3 = "";
      let prevMoreIndented = false;
      for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + "\n";
      for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content2] = lines[i];
        offset += indent.length + content2.length + 1;
        const crlf = content2[content2.length - 1] === "\r";
        if (crlf)
          content2 = content2.slice(0, -1);
        if (content2 && indent.length < trimIndent) {
          const src = header.indent ? "explicit indentation indicator" : "first line";
          const message = `Block scalar lines must not be less indented than their ${src}`;
          onError(offset - content2.length - (crlf ? 2 : 1), "BAD_INDENT", message);
          indent = "";
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
          value += sep3 + indent.slice(trimIndent) + content2;
          sep3 = "\n";
        } else if (indent.length > trimIndent || content2[0] === "	") {
          if (sep3 === " ")
            sep3 = "\n";
          else if (!prevMoreIndented && sep3 === "\n")
            sep3 = "\n\n";
          value += sep3 + indent.slice(trimIndent) + content2;
          sep3 = "\n";
          prevMoreIndented = true;
        } else if (content2 === "") {
          if (sep3 === "\n")
            value += "\n";
          else
            sep3 = "\n";
        } else {
          value += sep3 + content2;
          sep3 = " ";
          prevMoreIndented = false;
        }
      }
      switch (header.chomp) {
        case "-":
          break;
        case "+":
          for (let i = chompStart; i < lines.length; ++i)
            value += "\n" + lines[i][0].slice(trimIndent);
          if (value[value.length - 1] !== "\n")
            value += "\n";
          break;
        default:
          value += "\n";
      }
      const end = start2 + header.length + scalar.source.length;
      return { value, type, comment: header.comment, range: [start2, end, end] };
    }
    function parseBlockScalarHeader({ offset, props }, strict, onError) {
      if (props[0].type !== "block-scalar-header") {
        onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
        return null;
      }
      const { source } = props[0];
      const mode = source[0];
      let indent = 0;
      let chomp = "";
      let error = -1;
      for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === "-" || ch === "+"))
          chomp = ch;
        else {
          const n = Number(ch);
          if (!indent && n)
            indent = n;
          else if (error === -1)
            error = offset + i;
        }
      }
      if (error !== -1)
        onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
      let hasSpace = false;
      let comment = "";
      let length = source.length;
      for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
          case "space":
            hasSpace = true;
          // fallthrough
          case "newline":
            length += token.source.length;
            break;
          case "comment":
            if (strict && !hasSpace) {
              const message = "Comments must be separated from other tokens by white space characters";
              onError(token, "MISSING_CHAR", message);
            }
            length += token.source.length;
            comment = token.source.substring(1);
            break;
          case "error":
            onError(token, "UNEXPECTED_TOKEN", token.message);
            length += token.source.length;
            break;
          /* istanbul ignore next should not happen */
          default: {
            const message = `Unexpected token in block scalar header: ${token.type}`;
            onError(token, "UNEXPECTED_TOKEN", message);
            const ts = token.source;
            if (ts && typeof ts === "string")
              length += ts.length;
          }
        }
      }
      return { mode, indent, chomp, comment, length };
    }
    function splitLines(source) {
      const split = source.split(/\n( *)/);
      const first = split[0];
      const m = first.match(/^( *)/);
      const line0 = m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first];
      const lines = [line0];
      for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
      return lines;
    }
    exports.resolveBlockScalar = resolveBlockScalar;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports) {
    "use strict";
    var Scalar = require_Scalar();
    var resolveEnd = require_resolve_end();
    function resolveFlowScalar(scalar, strict, onError) {
      const { offset, type, source, end } = scalar;
      let _type;
      let value;
      const _onError = (rel, code2, msg) => onError(offset + rel, code2, msg);
      switch (type) {
        case "scalar":
          _type = Scalar.Scalar.PLAIN;
          value = plainValue(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_SINGLE;
          value = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar.Scalar.QUOTE_DOUBLE;
          value = doubleQuotedValue(source, _onError);
          break;
        /* istanbul ignore next should not happen */
        default:
          onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
          return {
            value: "",
            type: null,
            comment: "",
            range: [offset, offset + source.length, offset + source.length]
          };
      }
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
      return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
      };
    }
    function plainValue(source, onError) {
      let badChar = "";
      switch (source[0]) {
        /* istanbul ignore next should not happen */
        case "	":
          badChar = "a tab character";
          break;
        case ",":
          badChar = "flow indicator character ,";
          break;
        case "%":
          badChar = "directive indicator character %";
          break;
        case "|":
        case ">": {
          badChar = `block scalar indicator ${source[0]}`;
          break;
        }
        case "@":
        case "`": {
          badChar = `reserved character ${source[0]}`;
          break;
        }
      }
      if (badChar)
        onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
      return unfoldLines(source);
    }
    function singleQuotedValue(source, onError) {
      if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
      return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
    }
    function unfoldLines(source) {
      const line = /(.*?)\r?\n/sy;
      let match = line.exec(source);
      if (!match)
        return source;
      let trimEnd, trimBoth;
      try {
        trimEnd = new RegExp("(?<![ 	])[ 	]+$");
        trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
      } catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
      }
      let res = match[1].replace(trimEnd, "");
      let sep3 = " ";
      let pos = line.lastIndex;
      while (match = line.exec(source)) {
        const lm = match[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep3 === "\n")
            res += sep3;
          else
            sep3 = "\n";
        } else {
          res += sep3 + lm;
          sep3 = " ";
        }
        pos = line.lastIndex;
      }
      const last = /[ \t]*(.*)/sy;
      last.lastIndex = pos;
      match = last.exec(source);
      return res + sep3 + (match?.[1] ?? "");
    }
    function doubleQuotedValue(source, onError) {
      let res = "";
      for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === "\r" && source[i + 1] === "\n")
          continue;
        if (ch === "\n") {
          const { fold, offset } = foldNewline(source, i);
          res += fold;
          i = offset;
        } else if (ch === "\\") {
          let next = source[++i];
          const cc = escapeCodes[next];
          if (cc)
            res += cc;
          else if (next === "\n") {
            next = source[i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "\r" && source[i + 1] === "\n") {
            next = source[++i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "x" || next === "u" || next === "U") {
            const length = next === "x" ? 2 : next === "u" ? 4 : 8;
            res += parseCharCode(source, i + 1, length, onError);
            i += length;
          } else {
            const raw = source.substr(i - 1, 2);
            onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
            res += raw;
          }
        } else if (ch === " " || ch === "	") {
          const wsStart = i;
          let next = source[i + 1];
          while (next === " " || next === "	")
            next = source[++i + 1];
          if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n"))
            res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        } else {
          res += ch;
        }
      }
      if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
      return res;
    }
    function foldNewline(source, offset) {
      let fold = "";
      let ch = source[offset + 1];
      while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
        if (ch === "\r" && source[offset + 2] !== "\n")
          break;
        if (ch === "\n")
          fold += "\n";
        offset += 1;
        ch = source[offset + 1];
      }
      if (!fold)
        fold = " ";
      return { fold, offset };
    }
    var escapeCodes = {
      "0": "\0",
      // null character
      a: "\x07",
      // bell character
      b: "\b",
      // backspace
      e: "\x1B",
      // escape character
      f: "\f",
      // form feed
      n: "\n",
      // line feed
      r: "\r",
      // carriage return
      t: "	",
      // horizontal tab
      v: "\v",
      // vertical tab
      N: "\x85",
      // Unicode next line
      _: "\xA0",
      // Unicode non-breaking space
      L: "\u2028",
      // Unicode line separator
      P: "\u2029",
      // Unicode paragraph separator
      " ": " ",
      '"': '"',
      "/": "/",
      "\\": "\\",
      "	": "	"
    };
    function parseCharCode(source, offset, length, onError) {
      const cc = source.substr(offset, length);
      const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
      const code2 = ok ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code2);
      } catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
        return raw;
      }
    }
    exports.resolveFlowScalar = resolveFlowScalar;
  }
});

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = __commonJS({
  "node_modules/yaml/dist/compose/compose-scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar = require_Scalar();
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    function composeScalar(ctx, token, tagToken, onError) {
      const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
      const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      let tag;
      if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
      } else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
      else if (token.type === "scalar")
        tag = findScalarTagByTest(ctx, value, token, onError);
      else
        tag = ctx.schema[identity.SCALAR];
      let scalar;
      try {
        const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
      } catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar = new Scalar.Scalar(value);
      }
      scalar.range = range;
      scalar.source = value;
      if (type)
        scalar.type = type;
      if (tagName)
        scalar.tag = tagName;
      if (tag.format)
        scalar.format = tag.format;
      if (comment)
        scalar.comment = comment;
      return scalar;
    }
    function findScalarTagByName(schema, value, tagName, tagToken, onError) {
      if (tagName === "!")
        return schema[identity.SCALAR];
      const matchWithTest = [];
      for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
          if (tag.default && tag.test)
            matchWithTest.push(tag);
          else
            return tag;
        }
      }
      for (const tag of matchWithTest)
        if (tag.test?.test(value))
          return tag;
      const kt = schema.knownTags[tagName];
      if (kt && !kt.collection) {
        schema.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
        return kt;
      }
      onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
      return schema[identity.SCALAR];
    }
    function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
      const tag = schema.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema[identity.SCALAR];
      if (schema.compat) {
        const compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
          const ts = directives.tagString(tag.tag);
          const cs = directives.tagString(compat.tag);
          const msg = `Value may be parsed as either ${ts} or ${cs}`;
          onError(token, "TAG_RESOLVE_FAILED", msg, true);
        }
      }
      return tag;
    }
    exports.composeScalar = composeScalar;
  }
});

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = __commonJS({
  "node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports) {
    "use strict";
    function emptyScalarPosition(offset, before, pos) {
      if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
          let st = before[i];
          switch (st.type) {
            case "space":
            case "comment":
            case "newline":
              offset -= st.source.length;
              continue;
          }
          st = before[++i];
          while (st?.type === "space") {
            offset += st.source.length;
            st = before[++i];
          }
          break;
        }
      }
      return offset;
    }
    exports.emptyScalarPosition = emptyScalarPosition;
  }
});

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = __commonJS({
  "node_modules/yaml/dist/compose/compose-node.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var composeCollection = require_compose_collection();
    var composeScalar = require_compose_scalar();
    var resolveEnd = require_resolve_end();
    var utilEmptyScalarPosition = require_util_empty_scalar_position();
    var CN = { composeNode, composeEmptyNode };
    function composeNode(ctx, token, props, onError) {
      const atKey = ctx.atKey;
      const { spaceBefore, comment, anchor, tag } = props;
      let node;
      let isSrcToken = true;
      switch (token.type) {
        case "alias":
          node = composeAlias(ctx, token, onError);
          if (anchor || tag)
            onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
          break;
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "block-scalar":
          node = composeScalar.composeScalar(ctx, token, tag, onError);
          if (anchor)
            node.anchor = anchor.source.substring(1);
          break;
        case "block-map":
        case "block-seq":
        case "flow-collection":
          try {
            node = composeCollection.composeCollection(CN, ctx, token, props, onError);
            if (anchor)
              node.anchor = anchor.source.substring(1);
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            onError(token, "RESOURCE_EXHAUSTION", message);
          }
          break;
        default: {
          const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
          onError(token, "UNEXPECTED_TOKEN", message);
          isSrcToken = false;
        }
      }
      node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
      if (anchor && node.anchor === "")
        onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
        const msg = "With stringKeys, all keys must be strings";
        onError(tag ?? token, "NON_STRING_KEY", msg);
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        if (token.type === "scalar" && token.source === "")
          node.comment = comment;
        else
          node.commentBefore = comment;
      }
      if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
      return node;
    }
    function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
      const token = {
        type: "scalar",
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ""
      };
      const node = composeScalar.composeScalar(ctx, token, tag, onError);
      if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === "")
          onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        node.comment = comment;
        node.range[2] = end;
      }
      return node;
    }
    function composeAlias({ options: options2 }, { offset, source, end }, onError) {
      const alias = new Alias.Alias(source.substring(1));
      if (alias.source === "")
        onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
      if (alias.source.endsWith(":"))
        onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, options2.strict, onError);
      alias.range = [offset, valueEnd, re.offset];
      if (re.comment)
        alias.comment = re.comment;
      return alias;
    }
    exports.composeEmptyNode = composeEmptyNode;
    exports.composeNode = composeNode;
  }
});

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = __commonJS({
  "node_modules/yaml/dist/compose/compose-doc.js"(exports) {
    "use strict";
    var Document = require_Document();
    var composeNode = require_compose_node();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    function composeDoc(options2, directives, { offset, start: start2, value, end }, onError) {
      const opts = Object.assign({ _directives: directives }, options2);
      const doc = new Document.Document(void 0, opts);
      const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
      };
      const props = resolveProps.resolveProps(start2, {
        indicator: "doc-start",
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
      });
      if (props.found) {
        doc.directives.docStart = true;
        if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
          onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
      }
      doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start2, null, props, onError);
      const contentEnd = doc.contents.range[2];
      const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
      if (re.comment)
        doc.comment = re.comment;
      doc.range = [offset, contentEnd, re.offset];
      return doc;
    }
    exports.composeDoc = composeDoc;
  }
});

// node_modules/yaml/dist/compose/composer.js
var require_composer = __commonJS({
  "node_modules/yaml/dist/compose/composer.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var directives = require_directives();
    var Document = require_Document();
    var errors = require_errors();
    var identity = require_identity();
    var composeDoc = require_compose_doc();
    var resolveEnd = require_resolve_end();
    function getErrorPos(src) {
      if (typeof src === "number")
        return [src, src + 1];
      if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
      const { offset, source } = src;
      return [offset, offset + (typeof source === "string" ? source.length : 1)];
    }
    function parsePrelude(prelude) {
      let comment = "";
      let atComment = false;
      let afterEmptyLine = false;
      for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
          case "#":
            comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
            atComment = true;
            afterEmptyLine = false;
            break;
          case "%":
            if (prelude[i + 1]?.[0] !== "#")
              i += 1;
            atComment = false;
            break;
          default:
            if (!atComment)
              afterEmptyLine = true;
            atComment = false;
        }
      }
      return { comment, afterEmptyLine };
    }
    var Composer = class {
      constructor(options2 = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code2, message, warning) => {
          const pos = getErrorPos(source);
          if (warning)
            this.warnings.push(new errors.YAMLWarning(pos, code2, message));
          else
            this.errors.push(new errors.YAMLParseError(pos, code2, message));
        };
        this.directives = new directives.Directives({ version: options2.version || "1.2" });
        this.options = options2;
      }
      decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment) {
          const dc = doc.contents;
          if (afterDoc) {
            doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
          } else if (afterEmptyLine || doc.directives.docStart || !dc) {
            doc.commentBefore = comment;
          } else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it = dc.items[0];
            if (identity.isPair(it))
              it = it.key;
            const cb = it.commentBefore;
            it.commentBefore = cb ? `${comment}
${cb}` : comment;
          } else {
            const cb = dc.commentBefore;
            dc.commentBefore = cb ? `${comment}
${cb}` : comment;
          }
        }
        if (afterDoc) {
          for (let i = 0; i < this.errors.length; ++i)
            doc.errors.push(this.errors[i]);
          for (let i = 0; i < this.warnings.length; ++i)
            doc.warnings.push(this.warnings[i]);
        } else {
          doc.errors = this.errors;
          doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
      }
      /**
       * Current stream status information.
       *
       * Mostly useful at the end of input for an empty stream.
       */
      streamInfo() {
        return {
          comment: parsePrelude(this.prelude).comment,
          directives: this.directives,
          errors: this.errors,
          warnings: this.warnings
        };
      }
      /**
       * Compose tokens into documents.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
          yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
      }
      /** Advance the composer by one CST token. */
      *next(token) {
        if (node_process.env.LOG_STREAM)
          console.dir(token, { depth: null });
        switch (token.type) {
          case "directive":
            this.directives.add(token.source, (offset, message, warning) => {
              const pos = getErrorPos(token);
              pos[0] += offset;
              this.onError(pos, "BAD_DIRECTIVE", message, warning);
            });
            this.prelude.push(token.source);
            this.atDirectives = true;
            break;
          case "document": {
            const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
            if (this.atDirectives && !doc.directives.docStart)
              this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
            this.decorate(doc, false);
            if (this.doc)
              yield this.doc;
            this.doc = doc;
            this.atDirectives = false;
            break;
          }
          case "byte-order-mark":
          case "space":
            break;
          case "comment":
          case "newline":
            this.prelude.push(token.source);
            break;
          case "error": {
            const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
            const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
            if (this.atDirectives || !this.doc)
              this.errors.push(error);
            else
              this.doc.errors.push(error);
            break;
          }
          case "doc-end": {
            if (!this.doc) {
              const msg = "Unexpected doc-end without preceding document";
              this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
              break;
            }
            this.doc.directives.docEnd = true;
            const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
            this.decorate(this.doc, true);
            if (end.comment) {
              const dc = this.doc.comment;
              this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
            }
            this.doc.range[2] = end.offset;
            break;
          }
          default:
            this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
        }
      }
      /**
       * Call at end of input to yield any remaining document.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
          this.decorate(this.doc, true);
          yield this.doc;
          this.doc = null;
        } else if (forceDoc) {
          const opts = Object.assign({ _directives: this.directives }, this.options);
          const doc = new Document.Document(void 0, opts);
          if (this.atDirectives)
            this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
          doc.range = [0, endOffset, endOffset];
          this.decorate(doc, false);
          yield doc;
        }
      }
    };
    exports.Composer = Composer;
  }
});

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = __commonJS({
  "node_modules/yaml/dist/parse/cst-scalar.js"(exports) {
    "use strict";
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    var errors = require_errors();
    var stringifyString = require_stringifyString();
    function resolveAsScalar(token, strict = true, onError) {
      if (token) {
        const _onError = (pos, code2, message) => {
          const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
          if (onError)
            onError(offset, code2, message);
          else
            throw new errors.YAMLParseError([offset, offset + 1], code2, message);
        };
        switch (token.type) {
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
          case "block-scalar":
            return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
      }
      return null;
    }
    function createScalarToken(value, context) {
      const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      const end = context.end ?? [
        { type: "newline", offset: -1, indent, source: "\n" }
      ];
      switch (source[0]) {
        case "|":
        case ">": {
          const he = source.indexOf("\n");
          const head = source.substring(0, he);
          const body2 = source.substring(he + 1) + "\n";
          const props = [
            { type: "block-scalar-header", offset, indent, source: head }
          ];
          if (!addEndtoBlockProps(props, end))
            props.push({ type: "newline", offset: -1, indent, source: "\n" });
          return { type: "block-scalar", offset, indent, props, source: body2 };
        }
        case '"':
          return { type: "double-quoted-scalar", offset, indent, source, end };
        case "'":
          return { type: "single-quoted-scalar", offset, indent, source, end };
        default:
          return { type: "scalar", offset, indent, source, end };
      }
    }
    function setScalarValue(token, value, context = {}) {
      let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
      let indent = "indent" in token ? token.indent : null;
      if (afterKey && typeof indent === "number")
        indent += 2;
      if (!type)
        switch (token.type) {
          case "single-quoted-scalar":
            type = "QUOTE_SINGLE";
            break;
          case "double-quoted-scalar":
            type = "QUOTE_DOUBLE";
            break;
          case "block-scalar": {
            const header = token.props[0];
            if (header.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type = "PLAIN";
        }
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      switch (source[0]) {
        case "|":
        case ">":
          setBlockScalarValue(token, source);
          break;
        case '"':
          setFlowScalarValue(token, source, "double-quoted-scalar");
          break;
        case "'":
          setFlowScalarValue(token, source, "single-quoted-scalar");
          break;
        default:
          setFlowScalarValue(token, source, "scalar");
      }
    }
    function setBlockScalarValue(token, source) {
      const he = source.indexOf("\n");
      const head = source.substring(0, he);
      const body2 = source.substring(he + 1) + "\n";
      if (token.type === "block-scalar") {
        const header = token.props[0];
        if (header.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header.source = head;
        token.source = body2;
      } else {
        const { offset } = token;
        const indent = "indent" in token ? token.indent : -1;
        const props = [
          { type: "block-scalar-header", offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0))
          props.push({ type: "newline", offset: -1, indent, source: "\n" });
        for (const key of Object.keys(token))
          if (key !== "type" && key !== "offset")
            delete token[key];
        Object.assign(token, { type: "block-scalar", indent, props, source: body2 });
      }
    }
    function addEndtoBlockProps(props, end) {
      if (end)
        for (const st of end)
          switch (st.type) {
            case "space":
            case "comment":
              props.push(st);
              break;
            case "newline":
              props.push(st);
              return true;
          }
      return false;
    }
    function setFlowScalarValue(token, source, type) {
      switch (token.type) {
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          token.type = type;
          token.source = source;
          break;
        case "block-scalar": {
          const end = token.props.slice(1);
          let oa = source.length;
          if (token.props[0].type === "block-scalar-header")
            oa -= token.props[0].source.length;
          for (const tok of end)
            tok.offset += oa;
          delete token.props;
          Object.assign(token, { type, source, end });
          break;
        }
        case "block-map":
        case "block-seq": {
          const offset = token.offset + source.length;
          const nl = { type: "newline", offset, indent: token.indent, source: "\n" };
          delete token.items;
          Object.assign(token, { type, source, end: [nl] });
          break;
        }
        default: {
          const indent = "indent" in token ? token.indent : -1;
          const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
          for (const key of Object.keys(token))
            if (key !== "type" && key !== "offset")
              delete token[key];
          Object.assign(token, { type, indent, source, end });
        }
      }
    }
    exports.createScalarToken = createScalarToken;
    exports.resolveAsScalar = resolveAsScalar;
    exports.setScalarValue = setScalarValue;
  }
});

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = __commonJS({
  "node_modules/yaml/dist/parse/cst-stringify.js"(exports) {
    "use strict";
    var stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
    function stringifyToken(token) {
      switch (token.type) {
        case "block-scalar": {
          let res = "";
          for (const tok of token.props)
            res += stringifyToken(tok);
          return res + token.source;
        }
        case "block-map":
        case "block-seq": {
          let res = "";
          for (const item of token.items)
            res += stringifyItem(item);
          return res;
        }
        case "flow-collection": {
          let res = token.start.source;
          for (const item of token.items)
            res += stringifyItem(item);
          for (const st of token.end)
            res += st.source;
          return res;
        }
        case "document": {
          let res = stringifyItem(token);
          if (token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
        default: {
          let res = token.source;
          if ("end" in token && token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
      }
    }
    function stringifyItem({ start: start2, key, sep: sep3, value }) {
      let res = "";
      for (const st of start2)
        res += st.source;
      if (key)
        res += stringifyToken(key);
      if (sep3)
        for (const st of sep3)
          res += st.source;
      if (value)
        res += stringifyToken(value);
      return res;
    }
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = __commonJS({
  "node_modules/yaml/dist/parse/cst-visit.js"(exports) {
    "use strict";
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove item");
    function visit(cst, visitor) {
      if ("type" in cst && cst.type === "document")
        cst = { start: cst.start, value: cst.value };
      _visit(Object.freeze([]), cst, visitor);
    }
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    visit.itemAtPath = (cst, path) => {
      let item = cst;
      for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && "items" in tok) {
          item = tok.items[index];
        } else
          return void 0;
      }
      return item;
    };
    visit.parentCollection = (cst, path) => {
      const parent = visit.itemAtPath(cst, path.slice(0, -1));
      const field = path[path.length - 1][0];
      const coll = parent?.[field];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path, item, visitor) {
      let ctrl = visitor(item, path);
      if (typeof ctrl === "symbol")
        return ctrl;
      for (const field of ["key", "value"]) {
        const token = item[field];
        if (token && "items" in token) {
          for (let i = 0; i < token.items.length; ++i) {
            const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              token.items.splice(i, 1);
              i -= 1;
            }
          }
          if (typeof ctrl === "function" && field === "key")
            ctrl = ctrl(item, path);
        }
      }
      return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
    }
    exports.visit = visit;
  }
});

// node_modules/yaml/dist/parse/cst.js
var require_cst = __commonJS({
  "node_modules/yaml/dist/parse/cst.js"(exports) {
    "use strict";
    var cstScalar = require_cst_scalar();
    var cstStringify = require_cst_stringify();
    var cstVisit = require_cst_visit();
    var BOM = "\uFEFF";
    var DOCUMENT = "";
    var FLOW_END = "";
    var SCALAR = "";
    var isCollection = (token) => !!token && "items" in token;
    var isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
    function prettyToken(token) {
      switch (token) {
        case BOM:
          return "<BOM>";
        case DOCUMENT:
          return "<DOC>";
        case FLOW_END:
          return "<FLOW_END>";
        case SCALAR:
          return "<SCALAR>";
        default:
          return JSON.stringify(token);
      }
    }
    function tokenType(source) {
      switch (source) {
        case BOM:
          return "byte-order-mark";
        case DOCUMENT:
          return "doc-mode";
        case FLOW_END:
          return "flow-error-end";
        case SCALAR:
          return "scalar";
        case "---":
          return "doc-start";
        case "...":
          return "doc-end";
        case "":
        case "\n":
        case "\r\n":
          return "newline";
        case "-":
          return "seq-item-ind";
        case "?":
          return "explicit-key-ind";
        case ":":
          return "map-value-ind";
        case "{":
          return "flow-map-start";
        case "}":
          return "flow-map-end";
        case "[":
          return "flow-seq-start";
        case "]":
          return "flow-seq-end";
        case ",":
          return "comma";
      }
      switch (source[0]) {
        case " ":
        case "	":
          return "space";
        case "#":
          return "comment";
        case "%":
          return "directive-line";
        case "*":
          return "alias";
        case "&":
          return "anchor";
        case "!":
          return "tag";
        case "'":
          return "single-quoted-scalar";
        case '"':
          return "double-quoted-scalar";
        case "|":
        case ">":
          return "block-scalar-header";
      }
      return null;
    }
    exports.createScalarToken = cstScalar.createScalarToken;
    exports.resolveAsScalar = cstScalar.resolveAsScalar;
    exports.setScalarValue = cstScalar.setScalarValue;
    exports.stringify = cstStringify.stringify;
    exports.visit = cstVisit.visit;
    exports.BOM = BOM;
    exports.DOCUMENT = DOCUMENT;
    exports.FLOW_END = FLOW_END;
    exports.SCALAR = SCALAR;
    exports.isCollection = isCollection;
    exports.isScalar = isScalar;
    exports.prettyToken = prettyToken;
    exports.tokenType = tokenType;
  }
});

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = __commonJS({
  "node_modules/yaml/dist/parse/lexer.js"(exports) {
    "use strict";
    var cst = require_cst();
    function isEmpty(ch) {
      switch (ch) {
        case void 0:
        case " ":
        case "\n":
        case "\r":
        case "	":
          return true;
        default:
          return false;
      }
    }
    var hexDigits = new Set("0123456789ABCDEFabcdef");
    var tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
    var flowIndicatorChars = new Set(",[]{}");
    var invalidAnchorChars = new Set(" ,[]{}\n\r	");
    var isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
    var Lexer = class {
      constructor() {
        this.atEnd = false;
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        this.buffer = "";
        this.flowKey = false;
        this.flowLevel = 0;
        this.indentNext = 0;
        this.indentValue = 0;
        this.lineEndPos = null;
        this.next = null;
        this.pos = 0;
      }
      /**
       * Generate YAML tokens from the `source` string. If `incomplete`,
       * a part of the last line may be left as a buffer for the next call.
       *
       * @returns A generator of lexical tokens
       */
      *lex(source, incomplete = false) {
        if (source) {
          if (typeof source !== "string")
            throw TypeError("source is not a string");
          this.buffer = this.buffer ? this.buffer + source : source;
          this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? "stream";
        while (next && (incomplete || this.hasChars(1)))
          next = yield* this.parseNext(next);
      }
      atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === " " || ch === "	")
          ch = this.buffer[++i];
        if (!ch || ch === "#" || ch === "\n")
          return true;
        if (ch === "\r")
          return this.buffer[i + 1] === "\n";
        return false;
      }
      charAt(n) {
        return this.buffer[this.pos + n];
      }
      continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
          let indent = 0;
          while (ch === " ")
            ch = this.buffer[++indent + offset];
          if (ch === "\r") {
            const next = this.buffer[indent + offset + 1];
            if (next === "\n" || !next && !this.atEnd)
              return offset + indent + 1;
          }
          return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
        }
        if (ch === "-" || ch === ".") {
          const dt = this.buffer.substr(offset, 3);
          if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3]))
            return -1;
        }
        return offset;
      }
      getLine() {
        let end = this.lineEndPos;
        if (typeof end !== "number" || end !== -1 && end < this.pos) {
          end = this.buffer.indexOf("\n", this.pos);
          this.lineEndPos = end;
        }
        if (end === -1)
          return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === "\r")
          end -= 1;
        return this.buffer.substring(this.pos, end);
      }
      hasChars(n) {
        return this.pos + n <= this.buffer.length;
      }
      setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
      }
      peek(n) {
        return this.buffer.substr(this.pos, n);
      }
      *parseNext(next) {
        switch (next) {
          case "stream":
            return yield* this.parseStream();
          case "line-start":
            return yield* this.parseLineStart();
          case "block-start":
            return yield* this.parseBlockStart();
          case "doc":
            return yield* this.parseDocument();
          case "flow":
            return yield* this.parseFlowCollection();
          case "quoted-scalar":
            return yield* this.parseQuotedScalar();
          case "block-scalar":
            return yield* this.parseBlockScalar();
          case "plain-scalar":
            return yield* this.parsePlainScalar();
        }
      }
      *parseStream() {
        let line = this.getLine();
        if (line === null)
          return this.setNext("stream");
        if (line[0] === cst.BOM) {
          yield* this.pushCount(1);
          line = line.substring(1);
        }
        if (line[0] === "%") {
          let dirEnd = line.length;
          let cs = line.indexOf("#");
          while (cs !== -1) {
            const ch = line[cs - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs - 1;
              break;
            } else {
              cs = line.indexOf("#", cs + 1);
            }
          }
          while (true) {
            const ch = line[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
          yield* this.pushCount(line.length - n);
          this.pushNewline();
          return "stream";
        }
        if (this.atLineEnd()) {
          const sp = yield* this.pushSpaces(true);
          yield* this.pushCount(line.length - sp);
          yield* this.pushNewline();
          return "stream";
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
      }
      *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
          return this.setNext("line-start");
        if (ch === "-" || ch === ".") {
          if (!this.atEnd && !this.hasChars(4))
            return this.setNext("line-start");
          const s = this.peek(3);
          if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
            yield* this.pushCount(3);
            this.indentValue = 0;
            this.indentNext = 0;
            return s === "---" ? "doc" : "stream";
          }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
          this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
          const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
          this.indentNext = this.indentValue + 1;
          this.indentValue += n;
          return "block-start";
        }
        return "doc";
      }
      *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
          return this.setNext("doc");
        let n = yield* this.pushIndicators();
        switch (line[n]) {
          case "#":
            yield* this.pushCount(line.length - n);
          // fallthrough
          case void 0:
            yield* this.pushNewline();
            return yield* this.parseLineStart();
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel = 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            return "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "doc";
          case '"':
          case "'":
            return yield* this.parseQuotedScalar();
          case "|":
          case ">":
            n += yield* this.parseBlockScalarHeader();
            n += yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - n);
            yield* this.pushNewline();
            return yield* this.parseBlockScalar();
          default:
            return yield* this.parsePlainScalar();
        }
      }
      *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
          nl = yield* this.pushNewline();
          if (nl > 0) {
            sp = yield* this.pushSpaces(false);
            this.indentValue = indent = sp;
          } else {
            sp = 0;
          }
          sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
          return this.setNext("flow");
        if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
          const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}");
          if (!atFlowEndMarker) {
            this.flowLevel = 0;
            yield cst.FLOW_END;
            return yield* this.parseLineStart();
          }
        }
        let n = 0;
        while (line[n] === ",") {
          n += yield* this.pushCount(1);
          n += yield* this.pushSpaces(true);
          this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
          case void 0:
            return "flow";
          case "#":
            yield* this.pushCount(line.length - n);
            return "flow";
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel += 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            this.flowKey = true;
            this.flowLevel -= 1;
            return this.flowLevel ? "flow" : "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "flow";
          case '"':
          case "'":
            this.flowKey = true;
            return yield* this.parseQuotedScalar();
          case ":": {
            const next = this.charAt(1);
            if (this.flowKey || isEmpty(next) || next === ",") {
              this.flowKey = false;
              yield* this.pushCount(1);
              yield* this.pushSpaces(true);
              return "flow";
            }
          }
          // fallthrough
          default:
            this.flowKey = false;
            return yield* this.parsePlainScalar();
        }
      }
      *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
          while (end !== -1 && this.buffer[end + 1] === "'")
            end = this.buffer.indexOf("'", end + 2);
        } else {
          while (end !== -1) {
            let n = 0;
            while (this.buffer[end - 1 - n] === "\\")
              n += 1;
            if (n % 2 === 0)
              break;
            end = this.buffer.indexOf('"', end + 1);
          }
        }
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf("\n", this.pos);
        if (nl !== -1) {
          while (nl !== -1) {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = qb.indexOf("\n", cs);
          }
          if (nl !== -1) {
            end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
          }
        }
        if (end === -1) {
          if (!this.atEnd)
            return this.setNext("quoted-scalar");
          end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? "flow" : "doc";
      }
      *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
          const ch = this.buffer[++i];
          if (ch === "+")
            this.blockScalarKeep = true;
          else if (ch > "0" && ch <= "9")
            this.blockScalarIndent = Number(ch) - 1;
          else if (ch !== "-")
            break;
        }
        return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
      }
      *parseBlockScalar() {
        let nl = this.pos - 1;
        let indent = 0;
        let ch;
        loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2) {
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case "\n":
              nl = i2;
              indent = 0;
              break;
            case "\r": {
              const next = this.buffer[i2 + 1];
              if (!next && !this.atEnd)
                return this.setNext("block-scalar");
              if (next === "\n")
                break;
            }
            // fallthrough
            default:
              break loop;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("block-scalar");
        if (indent >= this.indentNext) {
          if (this.blockScalarIndent === -1)
            this.indentNext = indent;
          else {
            this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
          }
          do {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = this.buffer.indexOf("\n", cs);
          } while (nl !== -1);
          if (nl === -1) {
            if (!this.atEnd)
              return this.setNext("block-scalar");
            nl = this.buffer.length;
          }
        }
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === " ")
          ch = this.buffer[++i];
        if (ch === "	") {
          while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
            ch = this.buffer[++i];
          nl = i - 1;
        } else if (!this.blockScalarKeep) {
          do {
            let i2 = nl - 1;
            let ch2 = this.buffer[i2];
            if (ch2 === "\r")
              ch2 = this.buffer[--i2];
            const lastChar = i2;
            while (ch2 === " ")
              ch2 = this.buffer[--i2];
            if (ch2 === "\n" && i2 >= this.pos && i2 + 1 + indent > lastChar)
              nl = i2;
            else
              break;
          } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
      }
      *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while (ch = this.buffer[++i]) {
          if (ch === ":") {
            const next = this.buffer[i + 1];
            if (isEmpty(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end = i;
          } else if (isEmpty(ch)) {
            let next = this.buffer[i + 1];
            if (ch === "\r") {
              if (next === "\n") {
                i += 1;
                ch = "\n";
                next = this.buffer[i + 1];
              } else
                end = i;
            }
            if (next === "#" || inFlow && flowIndicatorChars.has(next))
              break;
            if (ch === "\n") {
              const cs = this.continueScalar(i + 1);
              if (cs === -1)
                break;
              i = Math.max(i, cs - 2);
            }
          } else {
            if (inFlow && flowIndicatorChars.has(ch))
              break;
            end = i;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("plain-scalar");
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? "flow" : "doc";
      }
      *pushCount(n) {
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos += n;
          return n;
        }
        return 0;
      }
      *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
          yield s;
          this.pos += s.length;
          return s.length;
        } else if (allowEmpty)
          yield "";
        return 0;
      }
      *pushIndicators() {
        let n = 0;
        loop: while (true) {
          switch (this.charAt(0)) {
            case "!":
              n += yield* this.pushTag();
              n += yield* this.pushSpaces(true);
              continue loop;
            case "&":
              n += yield* this.pushUntil(isNotAnchorChar);
              n += yield* this.pushSpaces(true);
              continue loop;
            case "-":
            // this is an error
            case "?":
            // this is an error outside flow collections
            case ":": {
              const inFlow = this.flowLevel > 0;
              const ch1 = this.charAt(1);
              if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                if (!inFlow)
                  this.indentNext = this.indentValue + 1;
                else if (this.flowKey)
                  this.flowKey = false;
                n += yield* this.pushCount(1);
                n += yield* this.pushSpaces(true);
                continue loop;
              }
            }
          }
          break loop;
        }
        return n;
      }
      *pushTag() {
        if (this.charAt(1) === "<") {
          let i = this.pos + 2;
          let ch = this.buffer[i];
          while (!isEmpty(ch) && ch !== ">")
            ch = this.buffer[++i];
          return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
        } else {
          let i = this.pos + 1;
          let ch = this.buffer[i];
          while (ch) {
            if (tagChars.has(ch))
              ch = this.buffer[++i];
            else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) {
              ch = this.buffer[i += 3];
            } else
              break;
          }
          return yield* this.pushToIndex(i, false);
        }
      }
      *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === "\n")
          return yield* this.pushCount(1);
        else if (ch === "\r" && this.charAt(1) === "\n")
          return yield* this.pushCount(2);
        else
          return 0;
      }
      *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
          ch = this.buffer[++i];
        } while (ch === " " || allowTabs && ch === "	");
        const n = i - this.pos;
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos = i;
        }
        return n;
      }
      *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
          ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
      }
    };
    exports.Lexer = Lexer;
  }
});

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = __commonJS({
  "node_modules/yaml/dist/parse/line-counter.js"(exports) {
    "use strict";
    var LineCounter = class {
      constructor() {
        this.lineStarts = [];
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        this.linePos = (offset) => {
          let low = 0;
          let high = this.lineStarts.length;
          while (low < high) {
            const mid = low + high >> 1;
            if (this.lineStarts[mid] < offset)
              low = mid + 1;
            else
              high = mid;
          }
          if (this.lineStarts[low] === offset)
            return { line: low + 1, col: 1 };
          if (low === 0)
            return { line: 0, col: offset };
          const start2 = this.lineStarts[low - 1];
          return { line: low, col: offset - start2 + 1 };
        };
      }
    };
    exports.LineCounter = LineCounter;
  }
});

// node_modules/yaml/dist/parse/parser.js
var require_parser = __commonJS({
  "node_modules/yaml/dist/parse/parser.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var cst = require_cst();
    var lexer = require_lexer();
    function includesToken(list2, type) {
      for (let i = 0; i < list2.length; ++i)
        if (list2[i].type === type)
          return true;
      return false;
    }
    function findNonEmptyIndex(list2) {
      for (let i = 0; i < list2.length; ++i) {
        switch (list2[i].type) {
          case "space":
          case "comment":
          case "newline":
            break;
          default:
            return i;
        }
      }
      return -1;
    }
    function isFlowToken(token) {
      switch (token?.type) {
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "flow-collection":
          return true;
        default:
          return false;
      }
    }
    function getPrevProps(parent) {
      switch (parent.type) {
        case "document":
          return parent.start;
        case "block-map": {
          const it = parent.items[parent.items.length - 1];
          return it.sep ?? it.start;
        }
        case "block-seq":
          return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
          return [];
      }
    }
    function getFirstKeyStartProps(prev) {
      if (prev.length === 0)
        return [];
      let i = prev.length;
      loop: while (--i >= 0) {
        switch (prev[i].type) {
          case "doc-start":
          case "explicit-key-ind":
          case "map-value-ind":
          case "seq-item-ind":
          case "newline":
            break loop;
        }
      }
      while (prev[++i]?.type === "space") {
      }
      return prev.splice(i, prev.length);
    }
    function arrayPushArray(target, source) {
      if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
      else
        for (let i = 0; i < source.length; ++i)
          target.push(source[i]);
    }
    function fixFlowSeqItems(fc) {
      if (fc.start.type === "flow-seq-start") {
        for (const it of fc.items) {
          if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
            if (it.key)
              it.value = it.key;
            delete it.key;
            if (isFlowToken(it.value)) {
              if (it.value.end)
                arrayPushArray(it.value.end, it.sep);
              else
                it.value.end = it.sep;
            } else
              arrayPushArray(it.start, it.sep);
            delete it.sep;
          }
        }
      }
    }
    var Parser = class {
      /**
       * @param onNewLine - If defined, called separately with the start position of
       *   each new line (in `parse()`, including the start of input).
       */
      constructor(onNewLine) {
        this.atNewLine = true;
        this.atScalar = false;
        this.indent = 0;
        this.offset = 0;
        this.onKeyLine = false;
        this.stack = [];
        this.source = "";
        this.type = "";
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
      }
      /**
       * Parse `source` as a YAML stream.
       * If `incomplete`, a part of the last line may be left as a buffer for the next call.
       *
       * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
       *
       * @returns A generator of tokens representing each directive, document, and other structure.
       */
      *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
          this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
          yield* this.next(lexeme);
        if (!incomplete)
          yield* this.end();
      }
      /**
       * Advance the parser by the `source` of one lexical token.
       */
      *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
          console.log("|", cst.prettyToken(source));
        if (this.atScalar) {
          this.atScalar = false;
          yield* this.step();
          this.offset += source.length;
          return;
        }
        const type = cst.tokenType(source);
        if (!type) {
          const message = `Not a YAML token: ${source}`;
          yield* this.pop({ type: "error", offset: this.offset, message, source });
          this.offset += source.length;
        } else if (type === "scalar") {
          this.atNewLine = false;
          this.atScalar = true;
          this.type = "scalar";
        } else {
          this.type = type;
          yield* this.step();
          switch (type) {
            case "newline":
              this.atNewLine = true;
              this.indent = 0;
              if (this.onNewLine)
                this.onNewLine(this.offset + source.length);
              break;
            case "space":
              if (this.atNewLine && source[0] === " ")
                this.indent += source.length;
              break;
            case "explicit-key-ind":
            case "map-value-ind":
            case "seq-item-ind":
              if (this.atNewLine)
                this.indent += source.length;
              break;
            case "doc-mode":
            case "flow-error-end":
              return;
            default:
              this.atNewLine = false;
          }
          this.offset += source.length;
        }
      }
      /** Call at end of input to push out any remaining constructions */
      *end() {
        while (this.stack.length > 0)
          yield* this.pop();
      }
      get sourceToken() {
        const st = {
          type: this.type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
        return st;
      }
      *step() {
        const top = this.peek(1);
        if (this.type === "doc-end" && top?.type !== "doc-end") {
          while (this.stack.length > 0)
            yield* this.pop();
          this.stack.push({
            type: "doc-end",
            offset: this.offset,
            source: this.source
          });
          return;
        }
        if (!top)
          return yield* this.stream();
        switch (top.type) {
          case "document":
            return yield* this.document(top);
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return yield* this.scalar(top);
          case "block-scalar":
            return yield* this.blockScalar(top);
          case "block-map":
            return yield* this.blockMap(top);
          case "block-seq":
            return yield* this.blockSequence(top);
          case "flow-collection":
            return yield* this.flowCollection(top);
          case "doc-end":
            return yield* this.documentEnd(top);
        }
        yield* this.pop();
      }
      peek(n) {
        return this.stack[this.stack.length - n];
      }
      *pop(error) {
        const token = error ?? this.stack.pop();
        if (!token) {
          const message = "Tried to pop an empty stack";
          yield { type: "error", offset: this.offset, source: "", message };
        } else if (this.stack.length === 0) {
          yield token;
        } else {
          const top = this.peek(1);
          if (token.type === "block-scalar") {
            token.indent = "indent" in top ? top.indent : 0;
          } else if (token.type === "flow-collection" && top.type === "document") {
            token.indent = 0;
          }
          if (token.type === "flow-collection")
            fixFlowSeqItems(token);
          switch (top.type) {
            case "document":
              top.value = token;
              break;
            case "block-scalar":
              top.props.push(token);
              break;
            case "block-map": {
              const it = top.items[top.items.length - 1];
              if (it.value) {
                top.items.push({ start: [], key: token, sep: [] });
                this.onKeyLine = true;
                return;
              } else if (it.sep) {
                it.value = token;
              } else {
                Object.assign(it, { key: token, sep: [] });
                this.onKeyLine = !it.explicitKey;
                return;
              }
              break;
            }
            case "block-seq": {
              const it = top.items[top.items.length - 1];
              if (it.value)
                top.items.push({ start: [], value: token });
              else
                it.value = token;
              break;
            }
            case "flow-collection": {
              const it = top.items[top.items.length - 1];
              if (!it || it.value)
                top.items.push({ start: [], key: token, sep: [] });
              else if (it.sep)
                it.value = token;
              else
                Object.assign(it, { key: token, sep: [] });
              return;
            }
            /* istanbul ignore next should not happen */
            default:
              yield* this.pop();
              yield* this.pop(token);
          }
          if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
            const last = token.items[token.items.length - 1];
            if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
              if (top.type === "document")
                top.end = last.start;
              else
                top.items.push({ start: last.start });
              token.items.splice(-1, 1);
            }
          }
        }
      }
      *stream() {
        switch (this.type) {
          case "directive-line":
            yield { type: "directive", offset: this.offset, source: this.source };
            return;
          case "byte-order-mark":
          case "space":
          case "comment":
          case "newline":
            yield this.sourceToken;
            return;
          case "doc-mode":
          case "doc-start": {
            const doc = {
              type: "document",
              offset: this.offset,
              start: []
            };
            if (this.type === "doc-start")
              doc.start.push(this.sourceToken);
            this.stack.push(doc);
            return;
          }
        }
        yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML stream`,
          source: this.source
        };
      }
      *document(doc) {
        if (doc.value)
          return yield* this.lineEnd(doc);
        switch (this.type) {
          case "doc-start": {
            if (findNonEmptyIndex(doc.start) !== -1) {
              yield* this.pop();
              yield* this.step();
            } else
              doc.start.push(this.sourceToken);
            return;
          }
          case "anchor":
          case "tag":
          case "space":
          case "comment":
          case "newline":
            doc.start.push(this.sourceToken);
            return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
          this.stack.push(bv);
        else {
          yield {
            type: "error",
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML document`,
            source: this.source
          };
        }
      }
      *scalar(scalar) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start2 = getFirstKeyStartProps(prev);
          let sep3;
          if (scalar.end) {
            sep3 = scalar.end;
            sep3.push(this.sourceToken);
            delete scalar.end;
          } else
            sep3 = [this.sourceToken];
          const map = {
            type: "block-map",
            offset: scalar.offset,
            indent: scalar.indent,
            items: [{ start: start2, key: scalar, sep: sep3 }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map;
        } else
          yield* this.lineEnd(scalar);
      }
      *blockScalar(scalar) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar.props.push(this.sourceToken);
            return;
          case "scalar":
            scalar.source = this.source;
            this.atNewLine = true;
            this.indent = 0;
            if (this.onNewLine) {
              let nl = this.source.indexOf("\n") + 1;
              while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf("\n", nl) + 1;
              }
            }
            yield* this.pop();
            break;
          /* istanbul ignore next should not happen */
          default:
            yield* this.pop();
            yield* this.step();
        }
      }
      *blockMap(map) {
        const it = map.items[map.items.length - 1];
        switch (this.type) {
          case "newline":
            this.onKeyLine = false;
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              it.start.push(this.sourceToken);
            }
            return;
          case "space":
          case "comment":
            if (it.value) {
              map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              if (this.atIndentedComment(it.start, map.indent)) {
                const prev = map.items[map.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  map.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
        }
        if (this.indent >= map.indent) {
          const atMapIndent = !this.onKeyLine && this.indent === map.indent;
          const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
          let start2 = [];
          if (atNextItem && it.sep && !it.value) {
            const nl = [];
            for (let i = 0; i < it.sep.length; ++i) {
              const st = it.sep[i];
              switch (st.type) {
                case "newline":
                  nl.push(i);
                  break;
                case "space":
                  break;
                case "comment":
                  if (st.indent > map.indent)
                    nl.length = 0;
                  break;
                default:
                  nl.length = 0;
              }
            }
            if (nl.length >= 2)
              start2 = it.sep.splice(nl[1]);
          }
          switch (this.type) {
            case "anchor":
            case "tag":
              if (atNextItem || it.value) {
                start2.push(this.sourceToken);
                map.items.push({ start: start2 });
                this.onKeyLine = true;
              } else if (it.sep) {
                it.sep.push(this.sourceToken);
              } else {
                it.start.push(this.sourceToken);
              }
              return;
            case "explicit-key-ind":
              if (!it.sep && !it.explicitKey) {
                it.start.push(this.sourceToken);
                it.explicitKey = true;
              } else if (atNextItem || it.value) {
                start2.push(this.sourceToken);
                map.items.push({ start: start2, explicitKey: true });
              } else {
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [this.sourceToken], explicitKey: true }]
                });
              }
              this.onKeyLine = true;
              return;
            case "map-value-ind":
              if (it.explicitKey) {
                if (!it.sep) {
                  if (includesToken(it.start, "newline")) {
                    Object.assign(it, { key: null, sep: [this.sourceToken] });
                  } else {
                    const start3 = getFirstKeyStartProps(it.start);
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start3, key: null, sep: [this.sourceToken] }]
                    });
                  }
                } else if (it.value) {
                  map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                  });
                } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                  const start3 = getFirstKeyStartProps(it.start);
                  const key = it.key;
                  const sep3 = it.sep;
                  sep3.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start3, key, sep: sep3 }]
                  });
                } else if (start2.length > 0) {
                  it.sep = it.sep.concat(start2, this.sourceToken);
                } else {
                  it.sep.push(this.sourceToken);
                }
              } else {
                if (!it.sep) {
                  Object.assign(it, { key: null, sep: [this.sourceToken] });
                } else if (it.value || atNextItem) {
                  map.items.push({ start: start2, key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [], key: null, sep: [this.sourceToken] }]
                  });
                } else {
                  it.sep.push(this.sourceToken);
                }
              }
              this.onKeyLine = true;
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (atNextItem || it.value) {
                map.items.push({ start: start2, key: fs, sep: [] });
                this.onKeyLine = true;
              } else if (it.sep) {
                this.stack.push(fs);
              } else {
                Object.assign(it, { key: fs, sep: [] });
                this.onKeyLine = true;
              }
              return;
            }
            default: {
              const bv = this.startBlockValue(map);
              if (bv) {
                if (bv.type === "block-seq") {
                  if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                    yield* this.pop({
                      type: "error",
                      offset: this.offset,
                      message: "Unexpected block-seq-ind on same line with key",
                      source: this.source
                    });
                    return;
                  }
                } else if (atMapIndent) {
                  map.items.push({ start: start2 });
                }
                this.stack.push(bv);
                return;
              }
            }
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
          case "newline":
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                seq.items.push({ start: [this.sourceToken] });
            } else
              it.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it.value)
              seq.items.push({ start: [this.sourceToken] });
            else {
              if (this.atIndentedComment(it.start, seq.indent)) {
                const prev = seq.items[seq.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  seq.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
          case "anchor":
          case "tag":
            if (it.value || this.indent <= seq.indent)
              break;
            it.start.push(this.sourceToken);
            return;
          case "seq-item-ind":
            if (this.indent !== seq.indent)
              break;
            if (it.value || includesToken(it.start, "seq-item-ind"))
              seq.items.push({ start: [this.sourceToken] });
            else
              it.start.push(this.sourceToken);
            return;
        }
        if (this.indent > seq.indent) {
          const bv = this.startBlockValue(seq);
          if (bv) {
            this.stack.push(bv);
            return;
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === "flow-error-end") {
          let top;
          do {
            yield* this.pop();
            top = this.peek(1);
          } while (top?.type === "flow-collection");
        } else if (fc.end.length === 0) {
          switch (this.type) {
            case "comma":
            case "explicit-key-ind":
              if (!it || it.sep)
                fc.items.push({ start: [this.sourceToken] });
              else
                it.start.push(this.sourceToken);
              return;
            case "map-value-ind":
              if (!it || it.value)
                fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              return;
            case "space":
            case "comment":
            case "newline":
            case "anchor":
            case "tag":
              if (!it || it.value)
                fc.items.push({ start: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                it.start.push(this.sourceToken);
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (!it || it.value)
                fc.items.push({ start: [], key: fs, sep: [] });
              else if (it.sep)
                this.stack.push(fs);
              else
                Object.assign(it, { key: fs, sep: [] });
              return;
            }
            case "flow-map-end":
            case "flow-seq-end":
              fc.end.push(this.sourceToken);
              return;
          }
          const bv = this.startBlockValue(fc);
          if (bv)
            this.stack.push(bv);
          else {
            yield* this.pop();
            yield* this.step();
          }
        } else {
          const parent = this.peek(2);
          if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
            yield* this.pop();
            yield* this.step();
          } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
            const prev = getPrevProps(parent);
            const start2 = getFirstKeyStartProps(prev);
            fixFlowSeqItems(fc);
            const sep3 = fc.end.splice(1, fc.end.length);
            sep3.push(this.sourceToken);
            const map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start: start2, key: fc, sep: sep3 }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
          } else {
            yield* this.lineEnd(fc);
          }
        }
      }
      flowScalar(type) {
        if (this.onNewLine) {
          let nl = this.source.indexOf("\n") + 1;
          while (nl !== 0) {
            this.onNewLine(this.offset + nl);
            nl = this.source.indexOf("\n", nl) + 1;
          }
        }
        return {
          type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      startBlockValue(parent) {
        switch (this.type) {
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return this.flowScalar(this.type);
          case "block-scalar-header":
            return {
              type: "block-scalar",
              offset: this.offset,
              indent: this.indent,
              props: [this.sourceToken],
              source: ""
            };
          case "flow-map-start":
          case "flow-seq-start":
            return {
              type: "flow-collection",
              offset: this.offset,
              indent: this.indent,
              start: this.sourceToken,
              items: [],
              end: []
            };
          case "seq-item-ind":
            return {
              type: "block-seq",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken] }]
            };
          case "explicit-key-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start2 = getFirstKeyStartProps(prev);
            start2.push(this.sourceToken);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: start2, explicitKey: true }]
            };
          }
          case "map-value-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start2 = getFirstKeyStartProps(prev);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: start2, key: null, sep: [this.sourceToken] }]
            };
          }
        }
        return null;
      }
      atIndentedComment(start2, indent) {
        if (this.type !== "comment")
          return false;
        if (this.indent <= indent)
          return false;
        return start2.every((st) => st.type === "newline" || st.type === "space");
      }
      *documentEnd(docEnd) {
        if (this.type !== "doc-mode") {
          if (docEnd.end)
            docEnd.end.push(this.sourceToken);
          else
            docEnd.end = [this.sourceToken];
          if (this.type === "newline")
            yield* this.pop();
        }
      }
      *lineEnd(token) {
        switch (this.type) {
          case "comma":
          case "doc-start":
          case "doc-end":
          case "flow-seq-end":
          case "flow-map-end":
          case "map-value-ind":
            yield* this.pop();
            yield* this.step();
            break;
          case "newline":
            this.onKeyLine = false;
          // fallthrough
          case "space":
          case "comment":
          default:
            if (token.end)
              token.end.push(this.sourceToken);
            else
              token.end = [this.sourceToken];
            if (this.type === "newline")
              yield* this.pop();
        }
      }
    };
    exports.Parser = Parser;
  }
});

// node_modules/yaml/dist/public-api.js
var require_public_api = __commonJS({
  "node_modules/yaml/dist/public-api.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var errors = require_errors();
    var log = require_log();
    var identity = require_identity();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    function parseOptions(options2) {
      const prettyErrors = options2.prettyErrors !== false;
      const lineCounter$1 = options2.lineCounter || prettyErrors && new lineCounter.LineCounter() || null;
      return { lineCounter: lineCounter$1, prettyErrors };
    }
    function parseAllDocuments(source, options2 = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options2);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options2);
      const docs = Array.from(composer$1.compose(parser$1.parse(source)));
      if (prettyErrors && lineCounter2)
        for (const doc of docs) {
          doc.errors.forEach(errors.prettifyError(source, lineCounter2));
          doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
        }
      if (docs.length > 0)
        return docs;
      return Object.assign([], { empty: true }, composer$1.streamInfo());
    }
    function parseDocument3(source, options2 = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options2);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options2);
      let doc = null;
      for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
          doc = _doc;
        else if (doc.options.logLevel !== "silent") {
          doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
          break;
        }
      }
      if (prettyErrors && lineCounter2) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter2));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
      }
      return doc;
    }
    function parse2(src, reviver, options2) {
      let _reviver = void 0;
      if (typeof reviver === "function") {
        _reviver = reviver;
      } else if (options2 === void 0 && reviver && typeof reviver === "object") {
        options2 = reviver;
      }
      const doc = parseDocument3(src, options2);
      if (!doc)
        return null;
      doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
      if (doc.errors.length > 0) {
        if (doc.options.logLevel !== "silent")
          throw doc.errors[0];
        else
          doc.errors = [];
      }
      return doc.toJS(Object.assign({ reviver: _reviver }, options2));
    }
    function stringify(value, replacer, options2) {
      let _replacer = null;
      if (typeof replacer === "function" || Array.isArray(replacer)) {
        _replacer = replacer;
      } else if (options2 === void 0 && replacer) {
        options2 = replacer;
      }
      if (typeof options2 === "string")
        options2 = options2.length;
      if (typeof options2 === "number") {
        const indent = Math.round(options2);
        options2 = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
      }
      if (value === void 0) {
        const { keepUndefined } = options2 ?? replacer ?? {};
        if (!keepUndefined)
          return void 0;
      }
      if (identity.isDocument(value) && !_replacer)
        return value.toString(options2);
      return new Document.Document(value, _replacer, options2).toString(options2);
    }
    exports.parse = parse2;
    exports.parseAllDocuments = parseAllDocuments;
    exports.parseDocument = parseDocument3;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/index.js
var require_dist = __commonJS({
  "node_modules/yaml/dist/index.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var Schema = require_Schema();
    var errors = require_errors();
    var Alias = require_Alias();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var cst = require_cst();
    var lexer = require_lexer();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    var publicApi = require_public_api();
    var visit = require_visit();
    exports.Composer = composer.Composer;
    exports.Document = Document.Document;
    exports.Schema = Schema.Schema;
    exports.YAMLError = errors.YAMLError;
    exports.YAMLParseError = errors.YAMLParseError;
    exports.YAMLWarning = errors.YAMLWarning;
    exports.Alias = Alias.Alias;
    exports.isAlias = identity.isAlias;
    exports.isCollection = identity.isCollection;
    exports.isDocument = identity.isDocument;
    exports.isMap = identity.isMap;
    exports.isNode = identity.isNode;
    exports.isPair = identity.isPair;
    exports.isScalar = identity.isScalar;
    exports.isSeq = identity.isSeq;
    exports.Pair = Pair.Pair;
    exports.Scalar = Scalar.Scalar;
    exports.YAMLMap = YAMLMap.YAMLMap;
    exports.YAMLSeq = YAMLSeq.YAMLSeq;
    exports.CST = cst;
    exports.Lexer = lexer.Lexer;
    exports.LineCounter = lineCounter.LineCounter;
    exports.Parser = parser.Parser;
    exports.parse = publicApi.parse;
    exports.parseAllDocuments = publicApi.parseAllDocuments;
    exports.parseDocument = publicApi.parseDocument;
    exports.stringify = publicApi.stringify;
    exports.visit = visit.visit;
    exports.visitAsync = visit.visitAsync;
  }
});

// src/inputs.ts
import { resolve } from "node:path";

// src/inputs.generated.ts
var INPUTS = {
  checkout: { kind: "path", default: "." },
  nixl: { kind: "boolean", default: "true" },
  "tensorrtllm-ref": { kind: "string" },
  "tensorrtllm-git-url": { kind: "string" },
  "nixl-commit": { kind: "string" },
  arch: { kind: "choice", default: "auto", choices: ["auto", "amd64", "arm64"] },
  target: { kind: "string" },
  until: { kind: "choice", default: "smoke", choices: ["plan", "restore", "wheel", "image", "smoke"] },
  cache: { kind: "list", default: "tool-cache,actions", choices: ["tool-cache", "actions", "oci"] },
  "store-path": { kind: "path" },
  "oci-repository": { kind: "string" },
  "cache-max-size": { kind: "bytes", default: "50GB" },
  "cache-max-age-days": { kind: "integer", default: "60", min: 1 },
  verify: { kind: "string", default: "every 7" },
  rebuild: { kind: "boolean", default: "false" },
  "fail-on-cache-miss": { kind: "boolean", default: "false" },
  "trusted-refs": { kind: "lines" },
  "trusted-remotes": { kind: "lines", default: "https://github.com/NVIDIA/TensorRT-LLM" },
  "untrusted-host-tier": { kind: "boolean", default: "false" },
  "image-tag": { kind: "string" },
  "build-args": { kind: "lines" },
  engine: { kind: "choice", default: "docker", choices: ["docker", "host"] },
  arms: { kind: "list", default: "shipped,expected", choices: ["shipped", "expected", "contrast", "slow", "aggregated"] },
  "worker-module": { kind: "string", default: "dynamo.trtllm" },
  "worker-args": { kind: "lines" },
  python: { kind: "string", default: "python3" },
  model: { kind: "string", default: "Qwen/Qwen3-0.6B" },
  "model-token-file": { kind: "path" },
  "model-cache": { kind: "path" },
  "prefill-yaml": { kind: "path" },
  "decode-yaml": { kind: "path" },
  "prompt-tokens": { kind: "integer", default: "1000", min: 16 },
  requests: { kind: "integer", default: "4", min: 3, max: 1e3 },
  "max-tokens": { kind: "integer", default: "16", min: 1 },
  gpus: { kind: "string", default: "all" },
  "deployment-env": { kind: "lines" },
  "docker-args": { kind: "lines" },
  "keep-env": { kind: "lines" },
  "floor-gbps": { kind: "string" },
  "start-timeout": { kind: "integer", default: "900", min: 1 },
  "request-timeout": { kind: "integer", default: "120", min: 1 },
  "report-folder": { kind: "path", default: "trtllm-nixl-build-report" }
};

// src/inputs.ts
function readInputs(source, workspace) {
  const values = {};
  for (const [name, spec] of Object.entries(INPUTS)) {
    const raw = source(name)?.trim();
    const text = raw === void 0 || raw === "" ? spec.default : raw;
    values[name] = text === void 0 || text === "" ? emptyOf(spec) : parse(name, spec, text, workspace);
  }
  return values;
}
function emptyOf(spec) {
  return spec.kind === "lines" || spec.kind === "list" ? [] : void 0;
}
function parse(name, spec, text, workspace) {
  switch (spec.kind) {
    case "boolean":
      if (/^(true|True|TRUE)$/.test(text)) return true;
      if (/^(false|False|FALSE)$/.test(text)) return false;
      throw badInput(name, text, "`true` or `false`");
    case "integer":
      return integer(name, spec, text);
    case "bytes":
      return bytes(name, text);
    case "path":
      return resolve(workspace, text);
    case "choice":
      if (spec.choices?.includes(text)) return text;
      throw badInput(name, text, `one of ${spec.choices?.join(", ")}`);
    case "list":
      return list(name, spec, text);
    case "lines":
      return text.split(/\r?\n/).filter((line) => line.trim() !== "");
    default:
      return text;
  }
}
function integer(name, spec, text) {
  const value = /^[+-]?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = spec;
  if (value >= min && value <= max) return value;
  const bounds = [
    ...Number.isFinite(min) ? [`at least ${min}`] : [],
    ...Number.isFinite(max) ? [`at most ${max}`] : []
  ];
  throw badInput(name, text, ["a whole number", ...bounds].join(", "));
}
var UNITS = {
  "": 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40
};
function bytes(name, text) {
  const match = /^(\d{1,15}(?:\.\d+)?)\s*([A-Za-z]*)$/.exec(text);
  const unit = UNITS[(match?.[2] ?? "?").toLowerCase()];
  if (match?.[1] === void 0 || unit === void 0)
    throw badInput(name, text, "a size such as `500 MB` or `50GiB`");
  return Math.floor(Number(match[1]) * unit);
}
function list(name, spec, text) {
  const words2 = text.split(/[,\n]/).map((word) => word.trim()).filter((word) => word !== "");
  if (words2.length === 1 && words2[0] === "none") return [];
  const unknown2 = words2.find((word) => spec.choices !== void 0 && !spec.choices.includes(word));
  if (unknown2 !== void 0)
    throw badInput(name, unknown2, `a list of ${spec.choices?.join(", ")}, or \`none\``);
  return [...new Set(words2)];
}
function badInput(name, given2, allowed) {
  return new ToolError({
    code: "BAD_INPUT",
    kind: "usage",
    what: `Input \`${name}\` is \`${given2}\`, but must be ${allowed}.`,
    means: "Nothing was started.",
    next: `Correct \`${name}\` in the workflow (docs/reference.md lists every input).`
  });
}
function namedValues(name, lines) {
  return Object.fromEntries(
    lines.map((line, index) => {
      const at = line.indexOf("=");
      if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(line.slice(0, Math.max(at, 0)))) {
        const given2 = at < 0 ? `line ${index + 1}, which has no =` : line.slice(0, at);
        throw badInput(name, given2, "lines of the form `NAME=VALUE`");
      }
      return [line.slice(0, at), line.slice(at + 1)];
    })
  );
}

// src/entry/request.ts
import { readFileSync } from "node:fs";
import { arch as machine } from "node:os";
function requestOf(inputs, around) {
  return {
    until: inputs.until,
    plan: {
      checkoutPath: inputs.checkout,
      ignore: [inputs["report-folder"], inputs["store-path"], inputs["model-cache"]].filter(
        (path) => path !== void 0
      ),
      nixl: inputs.nixl,
      arch: inputs.arch === "auto" ? thisArch() : inputs.arch,
      ...given("tensorrtllmRef", inputs["tensorrtllm-ref"]),
      ...given("tensorrtllmGitUrl", inputs["tensorrtllm-git-url"]),
      ...given("nixlCommit", inputs["nixl-commit"]),
      ...given("target", inputs.target)
    },
    cache: {
      tiers: tiersFor(inputs, around.access),
      storePath: inputs["store-path"] ?? around.defaultStore,
      maxBytes: inputs["cache-max-size"],
      maxAgeDays: inputs["cache-max-age-days"],
      verify: parseVerifyPolicy(inputs.verify),
      access: around.access,
      ...around.trustedRemotes === void 0 ? {} : { trustedRemotes: around.trustedRemotes },
      rebuild: inputs.rebuild,
      failOnMiss: inputs["fail-on-cache-miss"],
      ...given("ociRepository", inputs["oci-repository"])
    },
    image: { tag: inputs["image-tag"], buildArgs: inputs["build-args"] },
    smoke: smokeOf(inputs),
    reportFolder: inputs["report-folder"],
    workParent: around.workParent,
    origin: around.origin,
    secrets: around.secrets,
    toolVersion: around.toolVersion
  };
}
function smokeOf(inputs) {
  const module = inputs["worker-module"];
  return {
    engine: inputs.engine,
    arms: inputs.arms,
    profile: module === "reference_engine" ? "reference" : "trtllm",
    workerModule: module,
    workerArgs: inputs["worker-args"],
    python: inputs.python,
    model: inputs.model,
    modelTokenFile: inputs["model-token-file"],
    modelCache: inputs["model-cache"],
    prefillYaml: textOf("prefill-yaml", inputs["prefill-yaml"]),
    decodeYaml: textOf("decode-yaml", inputs["decode-yaml"]),
    promptTokens: inputs["prompt-tokens"],
    requests: inputs.requests,
    maxTokens: inputs["max-tokens"],
    gpus: inputs.gpus,
    deploymentEnv: namedValues("deployment-env", inputs["deployment-env"]),
    dockerArgs: inputs["docker-args"],
    startTimeoutSeconds: inputs["start-timeout"],
    requestTimeoutSeconds: inputs["request-timeout"],
    floorGbps: rate(inputs["floor-gbps"])
  };
}
function given(name, value) {
  return value === void 0 ? {} : { [name]: value };
}
function textOf(name, path) {
  if (path === void 0) return void 0;
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new ToolError({
      code: "BAD_INPUT",
      kind: "usage",
      what: `The file that input \`${name}\` names, ${path}, cannot be read.`,
      means: "Nothing was started.",
      next: "Correct the path; it is taken relative to the workspace.",
      cause
    });
  }
}
function rate(text) {
  if (text === void 0) return void 0;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new ToolError({
    code: "BAD_INPUT",
    kind: "usage",
    what: `Input \`floor-gbps\` is \`${text}\`, but must be a number such as \`20\` or \`0.5\`.`,
    means: "Nothing was started.",
    next: "Correct it, or leave it out to use the floor of the wire seen."
  });
}
function thisArch() {
  const known = { x64: "amd64", arm64: "arm64" };
  const found = known[machine()];
  if (found !== void 0) return found;
  throw new ToolError({
    code: "ARCH_UNKNOWN",
    kind: "usage",
    what: `This machine is ${machine()}, neither amd64 nor arm64.`,
    means: "There is no TensorRT-LLM wheel for it.",
    next: "Give `arch`, or use another runner."
  });
}
function tiersFor(inputs, access3) {
  if (access3.trustSeal || inputs["untrusted-host-tier"]) return inputs.cache;
  return inputs.cache.filter((tier) => tier !== "tool-cache");
}

// package.json
var package_default = { version: "0.1.0" };

// src/entry/version.ts
var toolVersion = package_default.version;

// src/report/text.ts
var LONGEST = 300;
function oneLine(text, longest = LONGEST) {
  const clean = text.toWellFormed().replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, "").replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, "").trim();
  const characters = Array.from(clean.slice(0, longest * 2 + 2));
  return characters.length <= longest ? clean : `${characters.slice(0, longest - 1).join("")}\u2026`;
}
function count(n, word) {
  return `${n} ${word}${n === 1 ? "" : "s"}`;
}
function rate2(gbps) {
  if (gbps === null) return "\u2013";
  return `${gbps >= 100 ? gbps.toFixed(0) : gbps >= 1 ? gbps.toFixed(1) : gbps.toPrecision(2)} GB/s`;
}
function sentence(text) {
  const trimmed = text.trim();
  return /[.!?:]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

// src/report/markdown.ts
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  // A backslash before a bar is read differently by different Markdown readers; a reference never is.
  "|": "&#124;",
  "\\": "&#92;",
  "`": "&#96;"
};
var SAFE_CODE = /(?<!`)(`[\w .:/@+=,-]+`)(?!`)/;
function md(text) {
  return oneLine(text).split(SAFE_CODE).map((part, index) => index % 2 === 1 ? part : escaped(part)).join("").replace(/^(?:[#+=-]|\d+[.)](?=\s|$))/, (mark) => mark.replace(/[#+=.)-]/, "\\$&"));
}
function escaped(text) {
  return text.replace(/[&<>|\\`]/g, (character) => ENTITIES[character] ?? "").replace(/[*~[\]]/g, "\\$&").replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_").replace(/:\/\//g, "&#58;//").replace(/www\./gi, (word) => `${word.slice(0, 3)}&#46;`);
}
function code(text) {
  return /^[\w.:/@+=,-]{1,200}$/.test(text) ? `\`${text}\`` : md(text);
}
function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
function folded(title, body2) {
  return `<details><summary>${md(title)}</summary>

${body2}

</details>`;
}

// src/report/story.ts
var MOST_NEXT = 5;
function tell(report) {
  return {
    ...lead(report),
    next: nextSteps(report).slice(0, MOST_NEXT),
    facts: [planFact(report), cacheFact(report), wheelFact(report), imageFact(report)].filter(
      (fact) => fact !== void 0
    )
  };
}
function lead(report) {
  const { judgement, error } = report;
  if (judgement !== void 0) {
    const green = judgement.verdict === "PROVEN" && error === void 0;
    const trouble = error === void 0 || error.kind === "answer" ? "" : ` After the verdict: ${error.what}`;
    return {
      tone: green ? "good" : "bad",
      headline: verdictLine(report),
      reason: `${judgement.reason}${trouble}`
    };
  }
  if (error !== void 0) {
    const verdict = report.verdict ?? "No verdict";
    return { tone: "bad", headline: `${verdict}: ${error.what}`, reason: error.means };
  }
  const last = report.phases.filter((phase) => phase.state === "done" && phase.name !== "report").at(-1);
  return {
    tone: "neutral",
    headline: `No verdict was asked for${last === void 0 ? "" : `: the run ended after ${last.name}`}`,
    reason: ""
  };
}
function verdictLine({ judgement }) {
  if (judgement === void 0) return "";
  const { line, backend, claim, wire, bytes: bytes2, gbps } = judgement;
  if (claim !== "used") return line;
  const speed = gbps === null ? "" : ` at ${rate2(gbps)}`;
  return `${line}: ${backend} moved ${formatBytes(bytes2)} over ${wire}${speed}`;
}
function nextSteps({ judgement, error }) {
  const diagnoses = uniqueByCode(judgement?.diagnoses ?? []).slice(0, MOST_NEXT);
  const steps = diagnoses.map(({ words: words2, next }) => `${sentence(words2)} ${next}`);
  if (error !== void 0 && (error.kind !== "answer" || steps.length === 0)) steps.unshift(error.next);
  return steps;
}
function uniqueByCode(diagnoses) {
  return [...new Map(diagnoses.map((one) => [`${one.code} ${one.next}`, one])).values()];
}
function planFact({ plan }) {
  if (plan === void 0) return void 0;
  const commit = plan.recipe.commit === null ? "" : `, TensorRT-LLM ${plan.recipe.commit.slice(0, 12)}`;
  const nixl = plan.recipe.nixlCommit === null ? "" : `, NIXL ${plan.recipe.nixlCommit.slice(0, 12)}`;
  return {
    name: "Plan",
    text: `generation ${plan.generation}, ${plan.recipe.arch}${commit}${nixl}; key ${plan.key}`
  };
}
function cacheFact({ restore }) {
  if (restore === void 0) return void 0;
  const seconds = formatSeconds(restore.seconds);
  if (restore.kind === "none")
    return { name: "Wheel cache", text: `${restore.why} (${restore.reason}), ${seconds}` };
  const odd = restore.refusals.filter((refusal2) => refusal2.kind !== "miss").map(refusalText);
  const passed = odd.length === 0 ? "" : `; passed over ${odd.join("; ")}`;
  return { name: "Wheel cache", text: `hit in ${restore.tier}, ${restore.proof}, ${seconds}${passed}` };
}
function refusalText({ tier, kind, reason }) {
  return `${tier}: ${kind} (${reason})`;
}
function wheelFact({ wheel }) {
  if (wheel === void 0) return void 0;
  const how = wheel.buildSeconds === null ? wheel.origin : `built in ${formatSeconds(wheel.buildSeconds)}`;
  const holds = wheel.capabilities.length === 0 ? "no KV wrapper" : wheel.capabilities.join(", ");
  const kept = wheel.published.map(
    ({ tier, stored, reason }) => stored ? tier : `not in ${tier} (${reason})`
  );
  const where = kept.length === 0 ? "" : `; published: ${kept.join(", ")}`;
  const text = `${wheel.fileName}, ${formatBytes(wheel.size)}, holds ${holds}; ${how}${where}; sha256 ${wheel.sha256.slice(0, 16)}\u2026${wheel.note === void 0 ? "" : `; ${wheel.note}`}`;
  return { name: "Wheel", text };
}
function imageFact({ image }) {
  if (image === void 0) return void 0;
  const broken2 = image.contract.checks.filter((check) => !check.ok);
  const contract = broken2.length === 0 ? `contract holds (${count(image.contract.checks.length, "check")})` : `contract broken: ${broken2.map(({ name, expected, found }) => `${name}: expected ${expected}, found ${found}`).join("; ")}`;
  const how = image.reused ? "unchanged, not built again" : `built in ${formatSeconds(image.seconds)}`;
  return { name: "Image", text: `${image.reference}, ${how}; ${contract}` };
}
function asItShould({ arm, verdict, backend, wanted: wanted2, claim, wire }) {
  if (verdict === "PROVEN" && arm !== "slow") return true;
  if (verdict === "START_FAILED" || verdict === "TIMEOUT" || verdict === "INFRA") return false;
  if (arm === "slow") return verdict === "SLOW_PATH" || claim === "used" && wire === "tcp";
  return arm === "contrast" && claim === "used" && backend === wanted2;
}
var ARM_ORDER = ["shipped", "expected", "contrast", "slow", "aggregated"];
function armsOf({ judgement }) {
  return (judgement?.arms ?? []).toSorted((a, b) => ARM_ORDER.indexOf(a.arm) - ARM_ORDER.indexOf(b.arm));
}
function armRow(arm) {
  const control = arm.verdict !== "PROVEN" && asItShould(arm) ? " (as it should be)" : "";
  const verdict = `${arm.verdict}${control}`;
  const seconds = arm.seconds.toFixed(1);
  if (arm.arm === "aggregated") return [arm.arm, verdict, "\u2013", "\u2013", "\u2013", "\u2013", seconds];
  const backend = arm.claim === "used" || arm.claim === "none" ? arm.backend : `${arm.backend} (${arm.claim})`;
  const expected = arm.bytesExpected === null ? "" : ` of ${formatBytes(arm.bytesExpected)}`;
  const bytes2 = `${formatBytes(arm.bytes)}${expected}`;
  return [arm.arm, verdict, backend, arm.wire, bytes2, rate2(arm.gbps).replace(" GB/s", ""), seconds];
}
var ARM_HEAD = ["Arm", "Verdict", "Backend", "Wire", "KV bytes", "GB/s", "Seconds"];

// src/report/summary.ts
var SIGNS = { good: "\u2705", bad: "\u274C", neutral: "\u2796" };
var MOST_ROWS = 40;
var MOST_NOTES = 10;
function renderSummary(report) {
  const story2 = tell(report);
  const sections = [
    `## ${SIGNS[story2.tone]} ${md(story2.headline)}`,
    story2.reason === "" ? "" : `Why: ${md(story2.reason)}`,
    nextSection(story2),
    armsSection(report),
    story2.facts.map(({ name, text }) => `- **${name}**: ${md(text)}`).join("\n"),
    notesSection(report),
    detailsSection(report),
    footer(report)
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}
`;
}
function nextSection({ next }) {
  if (next.length === 0) return "";
  const [only] = next;
  if (next.length === 1 && only !== void 0) return `**What to do next**: ${md(only)}`;
  return `**What to do next**

${next.map((step2, index) => `${index + 1}. ${md(step2)}`).join("\n")}`;
}
function armsSection(report) {
  const rows = armsOf(report).map((arm) => armRow(arm).map((cell) => md(cell)));
  return rows.length === 0 ? "" : table(ARM_HEAD, rows.slice(0, MOST_ROWS));
}
function notesSection({ plan, image }) {
  const notes = [.../* @__PURE__ */ new Set([...plan?.notes ?? [], ...image?.contract.notes ?? []])];
  const shown = notes.slice(0, MOST_NOTES).map((note) => `- Note: ${md(note)}`);
  return shown.join("\n");
}
function detailsSection(report) {
  const sections = [findingsTable(report), refusalTable(report), contractTable(report), phaseTable(report)];
  return sections.filter((section) => section !== "").join("\n");
}
function findingsTable(report) {
  const findings = armsOf(report).flatMap(
    (arm) => arm.findings.map((finding) => ({ arm: arm.arm, finding }))
  );
  if (findings.length === 0) return "";
  const shown = findings.toSorted((a, b) => b.finding.strength - a.finding.strength).slice(0, MOST_ROWS);
  const rows = shown.map(({ arm, finding }) => [
    arm,
    finding.witness,
    String(finding.strength),
    md(finding.says),
    place(finding)
  ]);
  const more = findings.length > shown.length ? `

${findings.length - shown.length} more in report.json.` : "";
  return folded(
    `Evidence: ${count(findings.length, "finding")}`,
    `${table(["Arm", "Witness", "Strength", "Says", "Where"], rows)}${more}`
  );
}
function place({ file, line }) {
  if (file === null) return "";
  return code(line === null ? file : `${file}:${line}`);
}
function refusalTable({ restore }) {
  if (restore === void 0 || restore.refusals.length === 0) return "";
  const shown = restore.refusals.slice(0, MOST_ROWS);
  const rows = shown.map(({ tier, kind, reason }) => [tier, kind, md(reason)]);
  return folded("Wheel cache: what was not used", table(["Tier", "Answer", "Reason"], rows));
}
function contractTable({ image }) {
  if (image === void 0 || image.contract.checks.length === 0) return "";
  const rows = image.contract.checks.slice(0, MOST_ROWS).map((check) => [check.ok ? "\u2705" : "\u274C", md(check.name), md(check.expected), md(check.found)]);
  return folded("Contract of the image", table(["", "Check", "Expected", "Found"], rows));
}
function phaseTable({ phases }) {
  if (phases.length === 0) return "";
  const rows = phases.map((phase) => [
    phase.name,
    phase.state,
    formatSeconds(phase.seconds),
    md(phase.reason)
  ]);
  return folded("Phases", table(["Phase", "State", "Time", "Reason"], rows));
}
function footer({ tool, toolVersion: toolVersion2, evidence, error }) {
  const kept = evidence === void 0 ? "" : ` \xB7 evidence in ${code(evidence)}`;
  const failed = error === void 0 ? "" : ` \xB7 error ${code(error.code)}`;
  return `<sub>${tool} ${md(toolVersion2)}${kept}${failed}</sub>`;
}

// src/pipeline.ts
import { existsSync } from "node:fs";
import { join as join22 } from "node:path";

// src/evidence/diagnoses.ts
var ADVICE = {
  SHIPPED_NO_BACKEND: {
    words: "The image as shipped moves no KV: no variable or YAML chooses a backend under plain docker run (generation A1 sets its variable in interactive shells only).",
    next: "Pass `-e TRTLLM_USE_NIXL_KVCACHE=1` (or UCX) to docker run, or set `cache_transceiver_config.backend` in the engine YAML of releases that have it."
  },
  SHIPPED_OTHER_BACKEND: {
    words: "The image as shipped uses another backend than the one its build was asked for.",
    next: "Unset the variable of the other backend and set that of the wanted one, or name the backend in the engine YAML."
  },
  TRANSCEIVER_DISABLED: {
    words: "The workers run without a KV transceiver, so prefill cannot hand its KV to decode.",
    next: "Set `cache_transceiver_config.backend` (or `TRTLLM_USE_NIXL_KVCACHE=1` where the release reads variables) on both workers."
  },
  OTHER_BACKEND: {
    words: "Another KV backend than the wanted one carried the bytes.",
    next: "Look at the environment findings: a variable of another backend, or its order, decided. Unset it, or name the backend in the YAML; an explicit YAML value ignores the variables."
  },
  SLOW_WIRE: {
    words: "KV went over TCP or was copied by software: hundreds of times slower than NVLink or InfiniBand.",
    next: "Check UCX_TLS in the workers, run prefill and decode in one container (pid namespace) with `--ipc=host`, pass the InfiniBand devices and `--ulimit memlock=-1`."
  },
  BELOW_FLOOR: {
    words: "The wire has a fast name and the measured rate is far below what it can do.",
    next: "Repeat on an idle machine; compare with `nvidia-smi topo -m`; set `floor-gbps` if this topology is known to be slower."
  },
  UCX_TLS_NARROW: {
    words: "UCX_TLS in the environment allows TCP only.",
    next: "Unset UCX_TLS, or add cuda_ipc, cuda_copy and the InfiniBand transports to it. Some Slurm sites inject it."
  },
  TOKENS_DIFFER: {
    words: "The answers differ from those of a run that should give the same.",
    next: "Compare the two texts in arm.json; rerun with the `aggregated` arm; if it repeats, the KV arrived damaged or in the wrong layout."
  },
  TOKENS_NOT_COMPARED: {
    words: "Nothing says whether the answers are right: no other arm answered the same prompts.",
    next: "Add `aggregated` (or a second arm) to the arms."
  },
  UCX_FOREIGN: {
    words: "A UCX table was left out because it does not belong to a worker of this arm.",
    next: "Look who else writes into the evidence folder of the arm; each arm needs its own."
  },
  NO_AGGREGATED_ARM: {
    words: "No aggregated arm was compared: an error that all arms share would not be seen in their tokens.",
    next: "Add `aggregated` to the arms, at least nightly."
  },
  EVIDENCE_MISSING: {
    words: "What ran may be right, but nothing that was collected can show it.",
    next: "The reason of this verdict names the missing evidence and how to get it."
  },
  CONTROL_DID_NOT_FLIP: {
    words: "A control arm gave the same result as the arm it must differ from, or none: this check could not have failed, so its green means nothing.",
    next: "Look whether the setting of the control reaches the workers (environ files) and whether the wheel has the other backend."
  },
  RECOMPUTED: {
    words: "The service answers without moving KV: the decode worker computes the prompt again, or the service is not disaggregated.",
    next: "Check that a prefill worker is registered and gets requests, that the prompt is longer than the local-prefill limit, and that prompts do not repeat."
  },
  TELEMETRY_UNREADABLE: {
    words: "A NIXL telemetry file has a layout this version does not know, or is cut short; it counts as not shown.",
    next: "Update trtllm-nixl-build, or put `UCX_PROTO_INFO=used` into `deployment-env` where UCX is 1.21 or later and the workers end cleanly."
  },
  TELEMETRY_LOWER_BOUND: {
    words: "A NIXL telemetry ring was full and dropped events: its sums are a lower bound.",
    next: "Raise NIXL_TELEMETRY_BUFFER_SIZE or send fewer requests."
  },
  TELEMETRY_FOREIGN: {
    words: "A telemetry file was left out because it does not belong to a worker of this arm.",
    next: "Give each worker of each arm a telemetry folder of its own."
  },
  WORKER_DIED: {
    words: "A process of the engine ended by itself.",
    next: "Read the end of its log in the evidence folder."
  },
  SERVICE_DIED: {
    words: "etcd or NATS ended by itself.",
    next: "Read its log: a port in use and a full disk are the usual reasons. Nothing is said about the engine."
  },
  UNCLEAN_STOP: {
    words: "A worker had to be killed, or ended with an error, at the end of its arm; UCX prints its table of used protocols only at a clean end.",
    next: "Give the worker more time to stop; TensorRT-LLM cannot be relied on to end cleanly, so prefer evidence that survives a kill (telemetry)."
  },
  REQUESTS_FAILED: {
    words: "Requests failed.",
    next: "Read the first error in arm.json and the workers' logs around it."
  },
  EMPTY_ANSWERS: {
    words: "Answers came without text, so there is nothing to compare.",
    next: "Raise the number of tokens asked for, or check the chat template of the model."
  },
  TRANSFER_FAILED: {
    words: "KV transfers failed.",
    next: "Read the line and what stands before it in the other worker's log: the first failure names the cause."
  },
  TRANSFER_ERRORS: {
    words: "NIXL's telemetry recorded errors.",
    next: "Run again with NIXL_LOG_LEVEL=INFO and UCX_LOG_LEVEL=info and read the first error."
  },
  TRANSFER_TIMEOUT: {
    words: "A KV transfer ran out of time (kv_transfer_timeout_ms, 60000 by default).",
    next: "Known hangs: 1.3.0rc0 to rc24 lose NIXL completions, 1.2.0rc6 evicts blocks that UCX still sends. Try a neighbouring release; look for a worker that died."
  },
  HANG: {
    words: "The service came up and then hung.",
    next: "Look at the last lines of prefill and decode: a transfer without an end points to a lost completion or to a peer that cannot be reached."
  },
  NIXL_WRAPPER_MISSING: {
    words: "The wheel was built without NIXL, or a library that its wrapper needs was not found; the loader's own words in the line say which.",
    next: "Build the wheel with NIXL (`nixl: true`), or put NIXL's library folder for this architecture on LD_LIBRARY_PATH."
  },
  UCX_WRAPPER_MISSING: {
    words: "The wheel was built without UCX, or a library that its wrapper needs was not found.",
    next: "Rebuild without ENABLE_UCX=0, or put UCX on LD_LIBRARY_PATH."
  },
  NIXL_ABI_MISMATCH: {
    words: "The wrapper was compiled against another NIXL than the one found at run time (0.6.0 changed a constructor).",
    next: "Build the wheel with the NIXL commit the image installs (`nixl-commit`)."
  },
  NIXL_PLUGIN_NOT_FOUND: {
    words: "NIXL looks for its plugins in the wrong folder, often because several NIXL copies are installed.",
    next: "Set NIXL_PLUGIN_DIR (singular; the plural has no effect) to the plugins of the libnixl that is mapped."
  },
  NIXL_BACKEND_FAILED: {
    words: "NIXL was chosen and its agent could not be built, so no backend is active.",
    next: "Look at the lines before it: memlock limit (`--ulimit memlock=-1`), missing RDMA devices, or UCX_TLS without a transport for active messages."
  },
  NIXL_PLUGIN_MISSPELT: {
    words: "TRTLLM_NIXL_KVCACHE_BACKEND names no known plugin: NIXL runs, but over its UCX plugin.",
    next: "Write UCX or LIBFABRIC."
  },
  NIXL_REGISTRATION_FAILED: {
    words: "NIXL could not register the KV memory with any plugin.",
    next: "Check UCX_TLS (cuda_copy and cuda_ipc must be in it) and that UCX was built with CUDA."
  },
  NIXL_HANDSHAKE_FAILED: {
    words: "One NIXL agent could not use the other's connection data.",
    next: "Check that the two workers reach each other on the address UCX chose (UCX_NET_DEVICES) and run the same NIXL."
  },
  UCX_WITHOUT_CUDA: {
    words: "UCX runs without its CUDA parts: GPU memory looks like host memory to it.",
    next: "Let UCX_TLS include cuda_copy,cuda_ipc, or set UCX_MODULE_DIR to the modules of the UCX that is mapped."
  },
  UCX_WITHOUT_IB: {
    words: "InfiniBand devices exist and this UCX has no modules for them: it falls back to TCP.",
    next: "Install the verbs and mlx5 libraries in the image, or use the UCX that has them."
  },
  UCX_TRANSPORT_MISSING: {
    words: "UCX was asked for transports it does not have.",
    next: "Compare UCX_TLS with `ucx_info -d` of the same UCX."
  },
  UCX_NO_TRANSPORT: {
    words: "UCX found no transport that reaches the peer or can carry its control messages.",
    next: "Add tcp (or an InfiniBand transport) to UCX_TLS beside the shared-memory ones."
  },
  UCX_WORKER_FAILED: {
    words: "UCX could not make a worker: mostly a memlock limit or a missing device.",
    next: "Run the container with `--ulimit memlock=-1` and the RDMA devices."
  },
  LINK_LOCAL_ADDRESS: {
    words: "UCX chose a link-local address (169.254.x.x), which the peer cannot reach.",
    next: "Set UCX_NET_DEVICES to the right interface."
  },
  NO_INTERFACE: {
    words: "No usable address was found for the KV transfer.",
    next: "Set TRTLLM_NIXL_INTERFACE or TRTLLM_UCX_INTERFACE to the interface between the workers."
  },
  NOT_ONE_NVLINK_DOMAIN: {
    words: "The GPUs are not in one NVLink domain, and UCX tried to share memory across it.",
    next: "Set UCX_CUDA_IPC_ENABLE_MNNVL=n."
  },
  LIBFABRIC_ENDS_DIFFER: {
    words: "The two LIBFABRIC ends do not match, in version or number of rails.",
    next: "Run the same image and the same network devices on both sides."
  },
  PORT_LOCK: {
    words: "The port lock file in /tmp belongs to another user's or container's run.",
    next: "Remove /tmp/trtllm_nixl_port.lock or give each container its own /tmp."
  },
  PYTHON_RUNTIME_NEEDS_NIXL: {
    words: "The Python transceiver knows NIXL only, and another backend was asked for.",
    next: "Set transceiver_runtime: CPP, or use NIXL."
  },
  UNKNOWN_BACKEND_NAME: {
    words: "The YAML names a backend that this build does not know.",
    next: "Check the spelling, and whether the backend is newer than this build."
  },
  TWO_VARIABLES: {
    words: "Variables of two backends are set, and the release refuses to choose.",
    next: "Unset one of them; most releases choose silently, and not all choose the same one."
  },
  PEER_GONE: {
    words: "The other side of the KV transfer is gone.",
    next: "Read the end of the other worker's log."
  },
  MEMORY_NOT_REGISTERED: {
    words: "The KV memory is not registered with any network device.",
    next: "Check the list of devices the transfer engine was given, and the memlock limit."
  },
  EVIDENCE_REFUSED: {
    words: "Entries of the evidence folder were not read.",
    next: "Links, devices and odd names are never followed; look at what put them there."
  },
  DISK_FULL: { words: "The disk is full.", next: "Free space on the runner and run again." },
  NO_GPU: {
    words: "The GPU or its driver cannot be used on this runner.",
    next: "Check `nvidia-smi` on the host and the NVIDIA container toolkit."
  }
};

// src/evidence/files.ts
function kindOf(path) {
  const folder = path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
  if (folder === "") return path.endsWith(".log") || path.endsWith(".txt") ? "log" : "other";
  if (folder === "ucx" || folder === "telemetry" || folder === "maps") return folder;
  if (folder === "environ" || folder === "transfers") return folder;
  return "other";
}
function originOf(path, record) {
  const parts = path.split("/");
  const base = parts[parts.length - 1] ?? path;
  if (parts[0] === "telemetry")
    return { process: knownName(parts[1] ?? "", record), pid: pidInAgentName(base) };
  const pid = parts.length > 1 ? /[.\-_](\d+)\.[a-z]+$/.exec(base)?.[1] : void 0;
  return { process: processNamed(base, record), pid: pid === void 0 ? null : Number(pid) };
}
function roleOf(process2, record) {
  if (process2 === null) return null;
  return record.processes.find((known) => known.name === process2)?.role ?? null;
}
function pidInAgentName(agent) {
  const pid = /_(\d+)_\d+$/.exec(agent)?.[1];
  return pid === void 0 ? null : Number(pid);
}
function workerRoleOf(process2, record) {
  const role = roleOf(process2, record);
  return role === "prefill" || role === "decode" || role === "aggregated" ? role : null;
}
function foreignTo(path, { record, texts }) {
  const { process: process2, pid } = originOf(path, record);
  if (workerRoleOf(process2, record) === null) return "not of a worker of this arm";
  if (pid === null) return kindOf(path) === "ucx" ? "its name has no pid" : null;
  const tree = /* @__PURE__ */ new Set();
  for (const file of texts.keys()) {
    if (!file.startsWith("maps/") && !file.startsWith("environ/")) continue;
    const origin = originOf(file, record);
    if (origin.process === process2 && origin.pid !== null) tree.add(origin.pid);
  }
  return tree.size === 0 || tree.has(pid) ? null : `it belongs to pid ${pid}, which is not one of ${process2}'s processes`;
}
function unreadEvidence({ record, refused: refused2 = [] }) {
  return refused2.filter((what) => {
    const path = what.slice(0, what.includes(": ") ? what.indexOf(": ") : what.length);
    if (what.startsWith("more than ") || kindOf(`${path}/`) !== "other") return true;
    return kindOf(path) === "log" && !SERVICE_ROLES.has(roleOf(originOf(path, record).process, record) ?? "");
  });
}
var SERVICE_ROLES = /* @__PURE__ */ new Set(["etcd", "nats", "frontend"]);
function knownName(name, record) {
  return record.processes.some((process2) => process2.name === name) ? name : null;
}
function processNamed(base, record) {
  let best = null;
  for (const { name } of record.processes) {
    const next = base.charAt(name.length);
    if (base.startsWith(name) && (next === "" || ".-_".includes(next)) && name.length > (best?.length ?? 0))
      best = name;
  }
  return best;
}

// src/evidence/nixl-ring.ts
var HEADER = 40;
var EVENTS = [
  "agent_tx_bytes",
  "agent_rx_bytes",
  "agent_tx_requests_num",
  "agent_rx_requests_num",
  "agent_memory_registered",
  "agent_memory_deregistered",
  "agent_xfer_time",
  "agent_xfer_post_time"
];
var DROPPED = "agent_telemetry_events_dropped";
function eventOf(type) {
  return EVENTS[type] ?? (type <= 19 ? "agent_err" : type === 20 ? DROPPED : "other");
}
var LAYOUTS = {
  1: { size: 56, read: (view, at) => ({ event: textAt(view, at + 12, 32), value: u64(view, at + 48) }) },
  2: {
    size: 16,
    read: (view, at) => ({ event: eventOf(view.getUint32(at + 4, true)), value: u64(view, at + 8) })
  },
  3: {
    size: 16,
    read: (view, at) => ({ event: eventOf(view.getUint32(at, true)), value: u64(view, at + 8) })
  },
  4: {
    size: 16,
    read: (view, at) => ({ event: eventOf(view.getUint32(at, true)), value: u64(view, at + 8) })
  }
};
function readNixlRing(bytes2) {
  if (bytes2.byteLength < HEADER)
    return { ok: false, why: `${bytes2.byteLength} bytes are too few for a header` };
  const view = new DataView(bytes2.buffer, bytes2.byteOffset, bytes2.byteLength);
  const written = u64(view, 0);
  const version = view.getUint32(16, true);
  const capacity = u64(view, 24);
  const layout = LAYOUTS[version];
  if (!layout) return { ok: false, why: `telemetry layout ${version} is not known` };
  if (capacity < 2 || capacity > 1 << 24)
    return { ok: false, why: `a capacity of ${capacity} entries is not believable` };
  const read = u64(view, 8);
  const full = written >= capacity - 1 || read > 0;
  const entries = written < read ? capacity : Math.min(written, capacity);
  if (bytes2.byteLength < HEADER + entries * layout.size) return { ok: false, why: "the file is cut short" };
  return {
    ok: true,
    ring: { layout: version, entries, ...sums(view, layout, entries, full) }
  };
}
function sums(view, layout, entries, full) {
  const totals = { sentBytes: 0, receivedBytes: 0, registeredBytes: 0, errors: 0, lowerBound: full };
  const transfers = [];
  const pair = transferPairs(transfers);
  for (let index = 0; index < entries; index += 1) {
    const { event, value } = layout.read(view, HEADER + index * layout.size);
    if (event === "agent_xfer_time") pair({ micros: value });
    else if (event === "agent_tx_bytes" || event === "agent_rx_bytes") {
      if (event === "agent_tx_bytes") totals.sentBytes += value;
      else totals.receivedBytes += value;
      pair({ bytes: value });
    } else if (event === "agent_memory_registered") totals.registeredBytes += value;
    else if (event === DROPPED && value > 0) totals.lowerBound = true;
    else if (event.startsWith("agent_err")) totals.errors += 1;
  }
  return { ...totals, transfers };
}
function transferPairs(into) {
  let open2 = {};
  return (part) => {
    const repeats = part.bytes !== void 0 && open2.bytes !== void 0 || part.micros !== void 0 && open2.micros !== void 0;
    open2 = repeats ? part : { ...open2, ...part };
    if (open2.bytes === void 0 || open2.micros === void 0) return;
    if (open2.bytes > 0 && open2.micros > 0) into.push({ bytes: open2.bytes, micros: open2.micros });
    open2 = {};
  };
}
function u64(view, at) {
  return Number(view.getBigUint64(at, true));
}
function textAt(view, at, length) {
  let text = "";
  for (let index = at; index < at + length; index += 1) {
    const code2 = view.getUint8(index);
    if (code2 === 0) break;
    text += String.fromCharCode(code2);
  }
  return text;
}

// src/evidence/nixl-telemetry.ts
var TELEMETRY_ZERO = "TELEMETRY_ZERO";
var TELEMETRY_UNREADABLE = "TELEMETRY_UNREADABLE";
var TELEMETRY_LOWER_BOUND = "TELEMETRY_LOWER_BOUND";
var TELEMETRY_FOREIGN = "TELEMETRY_FOREIGN";
var TRANSFER_ERRORS = "TRANSFER_ERRORS";
var nixlTelemetry = {
  name: "nixl-telemetry",
  testify(evidence) {
    return [...evidence.binaries].filter(([path]) => path.startsWith("telemetry/")).flatMap(([path, bytes2]) => ringFindings(path, bytes2, evidence));
  }
};
function ringFindings(path, bytes2, evidence) {
  const origin = originOf(path, evidence.record);
  const role = roleOf(origin.process, evidence.record);
  const base = { witness: "nixl-telemetry", file: path, line: null, process: origin.process };
  const answer = readNixlRing(bytes2);
  if (!answer.ok) {
    return [{ ...base, strength: 0, says: `not shown: ${answer.why}`, problem: TELEMETRY_UNREADABLE }];
  }
  const foreign = foreignTo(path, evidence);
  if (foreign !== null || role !== "prefill" && role !== "decode") {
    const says2 = `not counted: ${foreign ?? "not a prefill or decode worker of this arm"}`;
    return [{ ...base, strength: 0, says: says2, problem: TELEMETRY_FOREIGN }];
  }
  return [bytesFinding(answer.ring, role, base), ...errorFindings(answer.ring, base)];
}
function loneRingFindings(file, bytes2) {
  const base = { witness: "nixl-telemetry", file, line: null, process: null };
  const answer = readNixlRing(bytes2);
  if (!answer.ok)
    return [{ ...base, strength: 0, says: `not shown: ${answer.why}`, problem: TELEMETRY_UNREADABLE }];
  const role = answer.ring.sentBytes >= answer.ring.receivedBytes && answer.ring.sentBytes > 0 ? "prefill" : "decode";
  return [bytesFinding(answer.ring, role, base), ...errorFindings(answer.ring, base)];
}
function bytesFinding(ring, role, base) {
  const moved = role === "prefill" ? ring.sentBytes : ring.receivedBytes;
  const verb = role === "prefill" ? "sent" : "fetched";
  if (moved === 0) return idleFinding(ring, role, base);
  const gbps = bestRate(ring);
  const least = ring.lowerBound ? "at least " : "";
  return {
    ...base,
    strength: 3,
    backend: "nixl",
    claim: "used",
    bytes: moved,
    ...gbps === null ? {} : { gbps },
    ...ring.lowerBound ? { problem: TELEMETRY_LOWER_BOUND } : {},
    says: `${least}${moved} bytes ${verb} by NIXL in ${ring.transfers.length} timed transfers (layout ${ring.layout})`
  };
}
function idleFinding(ring, role, base) {
  const silent = role === "prefill" && !ring.lowerBound;
  return {
    ...base,
    strength: 1,
    backend: "nixl",
    claim: "built",
    ...silent ? { problem: TELEMETRY_ZERO } : {},
    says: `a NIXL agent that moved no bytes from this side (${ring.registeredBytes} bytes of memory registered)`
  };
}
function errorFindings(ring, base) {
  if (ring.errors === 0) return [];
  return [{ ...base, strength: 2, says: `${ring.errors} NIXL errors recorded`, problem: TRANSFER_ERRORS }];
}
var LARGE = 4 << 20;
function bestRate(ring) {
  const large = ring.transfers.filter((transfer) => transfer.bytes >= LARGE);
  if (large.length < 2) return null;
  return Math.max(...large.map(({ bytes: bytes2, micros }) => bytes2 / micros / 1e3));
}

// src/evidence/diagnose.ts
function diagnosis(code2, extra = "") {
  const advice = ADVICE[code2];
  return advice ? { code: code2, words: extra === "" ? advice.words : `${advice.words} ${extra}`, next: advice.next } : null;
}
var ONLY_WHEN_RED = /* @__PURE__ */ new Set([
  "UNCLEAN_STOP",
  "TELEMETRY_FOREIGN",
  "UCX_FOREIGN",
  TELEMETRY_ZERO
]);
function diagnose(weighed, verdict, wanted2) {
  const red = verdict !== "PROVEN";
  const seen2 = [...weighed.problems].filter((code2) => red || !ONLY_WHEN_RED.has(code2));
  const codes = /* @__PURE__ */ new Set([...red ? verdictCodes(weighed, verdict, wanted2) : [], ...seen2]);
  return [...codes].flatMap((code2) => diagnosis(code2, placeOf(weighed.findings, code2)) ?? []);
}
function verdictCodes(weighed, verdict, wanted2) {
  const shipped = weighed.record.arm === "shipped" && wanted2 !== null;
  const unset = weighed.backend === "none" || weighed.backend === "unknown";
  if (verdict === "WRONG_BACKEND") return [shipped ? "SHIPPED_OTHER_BACKEND" : "OTHER_BACKEND"];
  if (shipped && unset && !wishes(weighed.findings) && (verdict === "NO_TRANSFER" || verdict === "START_FAILED")) {
    return ["SHIPPED_NO_BACKEND"];
  }
  if (verdict === "NO_TRANSFER") return ["RECOMPUTED"];
  if (verdict === "SLOW_PATH") return weighed.problems.has("SLOW_WIRE") ? ["SLOW_WIRE"] : ["BELOW_FLOOR"];
  if (verdict === "TIMEOUT") return ["HANG"];
  return verdict === "INCONCLUSIVE" ? ["EVIDENCE_MISSING"] : [];
}
function wishes(findings) {
  return findings.some((finding) => finding.witness === "environment" && finding.claim === "intended");
}
function placeOf(findings, code2) {
  const finding = findings.find((one) => one.problem === code2);
  if (!finding?.file) return "";
  const line = finding.line === null ? "" : `:${finding.line}`;
  return `(${finding.file}${line})`;
}

// src/evidence/expected-bytes.ts
var LEAST_BYTES_PER_TOKEN = 1024;
var LEAST_TOKENS = 64;
var LEAST_SHARE = 0.9;
var MOST_SHARE = 3;
var NO_SIZE = "the KV size of one token is not known, so nobody can say how many bytes should have moved: let `model` be a folder whose config.json (and, for a quantized KV cache, hf_quant_config.json) names layers, KV heads, head dimension and type; models with sliding-window or mixed layers have no such size yet";
var NO_LENGTHS = "the length of a prompt is not known, so nobody can say how many bytes should have moved: the engine must report `usage.prompt_tokens` in its answers";
function expectedBytes(record) {
  const answered = record.requests.filter(isAnswered);
  const known = answered.every((request2) => request2.promptTokens !== null);
  const tokens = answered.reduce((sum2, request2) => sum2 + (request2.promptTokens ?? LEAST_TOKENS), 0);
  const perToken = record.kvBytesPerToken;
  if (perToken === null || perToken <= 0)
    return { bytes: tokens * LEAST_BYTES_PER_TOKEN, exact: false, unknown: NO_SIZE };
  return { bytes: tokens * perToken, exact: known, unknown: known ? null : NO_LENGTHS };
}
function isAnswered(request2) {
  return request2.ok && request2.text !== null && request2.text !== "";
}

// src/evidence/lines.ts
var MARK = "\0";
function skipMarker(count3) {
  return `${MARK}${count3}`;
}
function withoutMarks(text) {
  return text.includes(MARK) ? text.replaceAll(MARK, " ") : text;
}
var MAX_LINE = 16384;
var COLOURS = /\u001b\[[0-9;]*[A-Za-z]/g;
function* linesOf(text) {
  let number2 = 0;
  let start2 = 0;
  while (start2 < text.length) {
    const found = text.indexOf("\n", start2);
    const end = found === -1 ? text.length : found;
    if (text.charCodeAt(start2) === 0) {
      const skipped = Number(text.slice(start2 + 1, Math.min(end, start2 + 20)));
      number2 += Number.isSafeInteger(skipped) && skipped > 0 ? skipped : 1;
    } else {
      number2 += 1;
      yield { number: number2, text: cleaned(text.slice(start2, Math.min(end, start2 + MAX_LINE))) };
    }
    start2 = end + 1;
  }
}
function cleaned(line) {
  const plain = line.includes("\x1B") ? line.replace(COLOURS, "") : line;
  return plain.endsWith("\r") ? plain.slice(0, -1) : plain;
}

// src/evidence/transfer-counter.ts
var COUNTER_ZERO = "COUNTER_ZERO";
var TRANSFER_FAILED = "TRANSFER_FAILED";
var COUNTER_PARTIAL = "COUNTER_PARTIAL";
function rate3(bytes2, seconds) {
  return seconds > 0 && bytes2 >= 4 << 20 ? bytes2 / seconds / 1e9 : null;
}
var FORMS = [
  {
    // The reference engine's own counter.
    needs: ["request", "direction", "bytes", "seconds", "ok"],
    exact: true,
    read: (cell) => {
      const bytes2 = number(cell("bytes"));
      const direction = /^(send|sent|tx|write)/i.test(cell("direction")) ? "send" : "receive";
      const ok = /^(1|true|yes|ok)$/i.test(cell("ok"));
      return { direction, bytes: bytes2, gbps: rate3(bytes2, number(cell("seconds"))), ok };
    }
  },
  {
    // TensorRT-LLM's Python transceiver.
    needs: ["task_type", "transfer_size_bytes", "transfer_latency_ms"],
    exact: true,
    read: (cell) => {
      const bytes2 = number(cell("transfer_size_bytes"));
      const direction = cell("task_type") === "KVSendTask" ? "send" : "receive";
      return {
        direction,
        bytes: bytes2,
        gbps: rate3(bytes2, number(cell("transfer_latency_ms")) / 1e3),
        ok: bytes2 > 0
      };
    }
  },
  {
    // TensorRT-LLM's C++ summary at the generation side.
    needs: ["RequestID", "gen_side_transfer_time(ms)", "kv_cache_size"],
    exact: true,
    read: (cell) => {
      const bytes2 = number(cell("kv_cache_size"));
      return {
        direction: "receive",
        bytes: bytes2,
        gbps: rate3(bytes2, number(cell("gen_side_transfer_time(ms)")) / 1e3),
        ok: bytes2 > 0
      };
    }
  },
  {
    // TensorRT-LLM 0.20 and 0.21: milliseconds and Gbit/s, written by a destructor only, so a killed worker leaves none.
    needs: ["RequestID", "TimeDuration", "Bandwidth"],
    exact: false,
    read: (cell, path) => {
      const gigabits = number(cell("Bandwidth"));
      const bytes2 = Math.round(gigabits / 8 * 1e9 * (number(cell("TimeDuration")) / 1e3));
      const direction = /(^|\/)decode\b/.test(path) ? "receive" : "send";
      return { direction, bytes: bytes2, gbps: bytes2 >= 4 << 20 ? gigabits / 8 : null, ok: bytes2 > 0 };
    }
  },
  {
    // TensorRT-LLM 1.0 and 1.1: duration and bandwidth in Gbit/s; bytes follow from the two.
    needs: ["RequestID", "Duration(ms)", "Bandwidth(Gbps)"],
    exact: false,
    read: (cell, path) => {
      const gigabits = number(cell("Bandwidth(Gbps)"));
      const bytes2 = Math.round(gigabits / 8 * 1e9 * (number(cell("Duration(ms)")) / 1e3));
      const direction = /_recv\.csv$/.test(path) ? "receive" : "send";
      return { direction, bytes: bytes2, gbps: bytes2 >= 4 << 20 ? gigabits / 8 : null, ok: bytes2 > 0 };
    }
  }
];
var transferCounter = {
  name: "transfer-counter",
  testify(evidence) {
    const files = [...evidence.texts].filter(([path]) => kindOf(path) === "transfers");
    const tables = files.flatMap(([path, text]) => tableOf(path, text));
    return tables.length === 0 ? [] : counterFindings(tables, evidence);
  }
};
function counterFindings(tables, evidence) {
  const base = {
    witness: "transfer-counter",
    line: null,
    process: null,
    file: tables[0]?.path ?? null
  };
  const rows = tables.flatMap((table2) => table2.rows);
  const done = rows.filter((row2) => row2.ok);
  const failed = rows.length - done.length;
  const findings = [];
  if (failed > 0) {
    findings.push({ ...base, strength: 2, says: `${failed} transfers failed`, problem: TRANSFER_FAILED });
  }
  const bytes2 = Math.max(sum(done, "send"), sum(done, "receive"));
  if (bytes2 === 0) {
    const says3 = `the engine counts its transfers and counted none for ${evidence.record.requests.length} requests`;
    return [...findings, { ...base, strength: 2, says: says3, bytes: 0, problem: COUNTER_ZERO }];
  }
  const transfers = Math.max(count2(done, "send"), count2(done, "receive"));
  const rates = done.flatMap((row2) => row2.gbps === null ? [] : [row2.gbps]);
  const best = rates.length < 2 ? {} : { gbps: Math.max(...rates) };
  const expected = expectedBytes(evidence.record);
  const exact = tables.every((table2) => table2.exact) && expected.exact;
  const partial = exact && bytes2 < expected.bytes * LEAST_SHARE ? { problem: COUNTER_PARTIAL } : {};
  const says2 = `the engine counted ${bytes2} bytes of KV moved in ${transfers} good transfers`;
  findings.push({ ...base, strength: 1, claim: "used", bytes: bytes2, transfers, ...best, ...partial, says: says2 });
  return findings;
}
function sum(rows, direction) {
  return rows.filter((row2) => row2.direction === direction).reduce((total, row2) => total + row2.bytes, 0);
}
function count2(rows, direction) {
  return new Set(rows.filter((row2) => row2.direction === direction).map((row2) => row2.id)).size;
}
function tableOf(path, text) {
  const lines = [...linesOf(text)].map((line) => line.text.split(",").map((cell) => cell.trim()));
  const header = lines[0];
  const form = header && FORMS.find((known) => known.needs.every((name) => header.includes(name)));
  if (!header || !form) return [];
  const named = header.findIndex((name) => /^(request(_?id)?|unique_rid|rid)$/i.test(name));
  const rows = lines.slice(1).flatMap((cells, index) => {
    if (cells.length < header.length) return [];
    const row2 = form.read((name) => cells[header.indexOf(name)] ?? "", path);
    const id = named === -1 ? `${path} ${index}` : cells[named] ?? "";
    return row2 ? [{ ...row2, id }] : [];
  });
  return [{ path, exact: form.exact, rows }];
}
function number(cell) {
  const value = Number(cell);
  return Number.isFinite(value) && value > 0 ? value : 0;
}

// src/evidence/release.ts
function parseRelease(text) {
  const parts = /(\d+)\.(\d+)(?:\.(\d+))?(?:\.?rc(\d+))?/.exec(text);
  if (!parts) return null;
  return [
    Number(parts[1]),
    Number(parts[2]),
    Number(parts[3] ?? 0),
    parts[4] === void 0 ? Number.POSITIVE_INFINITY : Number(parts[4])
  ];
}
function compareReleases(a, b) {
  for (let index = 0; index < 4; index += 1) {
    const left = a[index] ?? 0;
    const right = b[index] ?? 0;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

// src/evidence/sufficient.ts
var PIECES = {
  telemetry: "NIXL telemetry of a KV agent of this arm with bytes of the order of the KV expected",
  "telemetry-lines": "the telemetry lines on stdout with bytes of the order of the KV expected",
  "used-rows": "`used` rows of the backend's data operation from KV memory",
  "gpu-row": "a `y` row from GPU memory of the backend's data operation",
  "only-wrapper": "only this backend's wrapper library mapped",
  counter: "a counter with bytes of the order of the KV expected, or with a good transfer for each answered request",
  "built-in-both": "this backend's connection manager built, in the words of the logs of both workers"
};
var BY_WRAPPER = ["gpu-row", "only-wrapper", "counter"];
var BY_ROWS = ["used-rows", "counter"];
var BY_LOGS = ["gpu-row", "only-wrapper", "built-in-both"];
var OWN_NIXL = "Dynamo's images put their own NIXL and UCX first, so a newer one than the release bundles may answer";
var SUFFICIENT = [
  row("trtllm", "nixl", "any", null, null, [["telemetry"], BY_ROWS], `The smoke test sets NIXL_TELEMETRY_ENABLE=y, NIXL_TELEMETRY_DIR and UCX_PROTO_INFO=y itself; counted rows need \`UCX_PROTO_INFO=used\` in \`deployment-env\`, UCX 1.21 and a clean end of the worker. ${OWN_NIXL}.`),
  knownOnly(row("trtllm", "nixl", "before 1.0", null, "1.0.0rc0", [BY_LOGS], "This release has neither telemetry nor a `used` table, and its counter is written only when a worker ends cleanly: keep TLLM_LOG_LEVEL=INFO, so that both logs say which connection manager was built.")),
  row("trtllm", "nixl", "before 1.1", null, "1.1.0rc0", [BY_WRAPPER], "This release has no telemetry: keep UCX_PROTO_INFO=y and TRTLLM_KVCACHE_TIME_OUTPUT_PATH as the smoke test sets them."),
  row("trtllm", "nixl", "1.1", "1.1.0rc0", "1.2.0rc0", [["telemetry-lines"], BY_WRAPPER], "NIXL 0.5.0 prints telemetry on stdout where NIXL_TELEMETRY_ENABLE=y is set, as the smoke test does."),
  row("trtllm", "nixl", "1.2 and later", "1.2.0rc0", null, [BY_WRAPPER], "A worker must live 200 ms after the last request, so that the telemetry file is written."),
  row("trtllm", "ucx", "any", null, null, [BY_ROWS, BY_WRAPPER], "Direct UCX has no telemetry. The smoke test sets UCX_PROTO_INFO=y and TRTLLM_KVCACHE_TIME_OUTPUT_PATH and copies the maps; with UCX 1.21 or later, workers that end cleanly and a counter, `UCX_PROTO_INFO=used` in `deployment-env` gives counted rows instead."),
  knownOnly(row("trtllm", "ucx", "before 1.0", null, "1.0.0rc0", [BY_LOGS], "The counter of this release is written only when a worker ends cleanly: keep TLLM_LOG_LEVEL=INFO, so that both logs say which connection manager was built.")),
  row("reference", "nixl", "any", null, null, [["telemetry"], BY_ROWS], "Run with NIXL_TELEMETRY_ENABLE=y, NIXL_TELEMETRY_DIR and UCX_PROTO_INFO=used, and stop the worker with SIGTERM."),
  row("reference", "ucx", "any", null, null, [BY_ROWS], "Run with UCX_PROTO_INFO=used, UCX_LOG_FILE and REFERENCE_ENGINE_TRANSFERS, and stop the worker with SIGTERM.")
];
function row(profile, backend, releases, from, before, sets, get) {
  return { profile, backend, releases, from, before, sets, get, unknownRelease: true };
}
function knownOnly(one) {
  return { ...one, unknownRelease: false };
}
function sufficientRows(profile, release, backend) {
  const asked = release === null ? null : parseRelease(release);
  return SUFFICIENT.filter((one) => {
    if (one.profile !== profile || one.backend !== backend) return false;
    if (asked === null) return one.unknownRelease;
    const from = one.from === null ? null : parseRelease(one.from);
    const before = one.before === null ? null : parseRelease(one.before);
    return (from === null || compareReleases(asked, from) >= 0) && (before === null || compareReleases(asked, before) < 0);
  });
}

// src/evidence/ucx-table.ts
var PREFIX = /\[([^\]\s:]+:\d+)\s*:?[^\]]*\]\s*\|/;
var TITLE = /^(.*?)\s*\b(self|intra-node|inter-node)?\s*cfg#\d+/;
var OPERATION = /\bby ucp_|^rendezvous data |^rendezvous /;
var RANGE = /^(?:(\d+)\s+)?(?:\d+[KMG]?\.\.)?(\d+[KMG]?|inf)$/;
var MAX_OPEN = 256;
function* protocolRows(lines) {
  const open2 = /* @__PURE__ */ new Map();
  for (const { number: number2, text } of lines) {
    const bar = text.indexOf("| ");
    if (bar === -1 || !text.trimEnd().endsWith("|")) continue;
    const head = text.slice(0, bar + 1);
    const thread = head.slice(Math.max(0, head.lastIndexOf("[")));
    const cells = text.slice(bar).trimEnd().split("|").slice(1, -1).map((cell) => cell.trim());
    const table2 = open2.get(thread) ?? remember(open2, thread);
    if (readTitle(cells, table2)) continue;
    const row2 = readRow(cells);
    if (row2) yield { line: number2, origin: PREFIX.exec(head)?.[1] ?? null, ...table2, ...row2 };
  }
}
function remember(open2, thread) {
  const oldest = open2.size >= MAX_OPEN ? open2.keys().next().value : void 0;
  if (oldest !== void 0) open2.delete(oldest);
  const table2 = { context: "", peer: "unknown", operation: "" };
  open2.set(thread, table2);
  return table2;
}
function readTitle(cells, table2) {
  const first = cells[0] ?? "";
  if (first === "Count" || first === "Range") return true;
  const title = TITLE.exec(first);
  if (title) {
    table2.context = (title[1] ?? "").trim();
    table2.peer = title[2] ?? "unknown";
    table2.operation = cells[1] ?? "";
    return true;
  }
  if (cells.length === 1 && OPERATION.test(first)) {
    table2.operation = first;
    return true;
  }
  return false;
}
function readRow(cells) {
  const counted = cells.length === 4 && /^\d+$/.test(cells[0] ?? "");
  const [range, description, config] = counted ? cells.slice(1) : cells;
  if (cells.length !== (counted ? 4 : 3) || range === void 0 || description === void 0) return null;
  const parts = RANGE.exec(range);
  if (!parts) return null;
  const count3 = counted ? Number(cells[0]) : parts[1] === void 0 ? null : Number(parts[1]);
  const predicted = description.startsWith("(?)");
  return {
    count: count3,
    upTo: bytesOf(parts[2] ?? ""),
    description: predicted ? description.slice(3).trim() : description,
    predicted,
    config: config ?? ""
  };
}
function bytesOf(size) {
  if (size === "inf") return Number.POSITIVE_INFINITY;
  const unit = { K: 1024, M: 1024 ** 2, G: 1024 ** 3 }[size.slice(-1)];
  return unit === void 0 ? Number(size) : Number(size.slice(0, -1)) * unit;
}
function operationClass(operation) {
  if (/\bucp_(put|get)/.test(operation)) return "rma";
  if (/\bucp_tag_send/.test(operation)) return "tag";
  if (/^rendezvous data /.test(operation)) return "rendezvous";
  return "control";
}
function memoryOf(operation) {
  const place2 = /\b(?:from|into) ([a-z][a-z-]*)/i.exec(operation)?.[1];
  if (place2 === void 0) return null;
  if (/^(cuda|rocm|ze)/i.test(place2)) return "gpu";
  return place2 === "host" ? "host" : null;
}

// src/evidence/wires.ts
var TRANSPORTS = {
  cuda_ipc: "cuda_ipc",
  rocm_ipc: "cuda_ipc",
  ze_ipc: "cuda_ipc",
  rc_mlx5: "rdma",
  dc_mlx5: "rdma",
  ud_mlx5: "rdma",
  rc_verbs: "rdma",
  ud_verbs: "rdma",
  gga_mlx5: "rdma",
  srd: "rdma",
  efa: "libfabric",
  cma: "cma",
  knem: "knem",
  xpmem: "xpmem",
  sysv: "sysv",
  posix: "posix",
  tcp: "tcp",
  self: "self"
};
function wireShares(config) {
  return config.split(/\s+and\s+|,\s*/).map((part) => part.trim()).filter((part) => part !== "").map((part) => {
    const split = /^(\d+)% on (\S+)/.exec(part);
    const transport = split?.[2] ?? part.split(/\s/)[0] ?? part;
    return { wire: wireOf(transport), transport, percent: split ? Number(split[1]) : 100 };
  });
}
function mainWire(config) {
  const percents = /* @__PURE__ */ new Map();
  for (const share of wireShares(config)) {
    percents.set(share.wire, (percents.get(share.wire) ?? 0) + share.percent);
  }
  let best = "unknown";
  let most = 0;
  for (const [wire, percent] of percents) {
    if (percent > most || percent === most && wire === "tcp") [best, most] = [wire, percent];
  }
  return best;
}
function wireOf(transport) {
  const name = transport.split("/")[0] ?? transport;
  return TRANSPORTS[name] ?? "unknown";
}
var GPU_FLOOR = 1;
var SURELY_FAST = 5;
function floorFor(memory) {
  return memory === "gpu" ? GPU_FLOOR : null;
}

// src/evidence/ucx-protocols.ts
var BULK = 16 * 1024;
var LEAST_WEIGHT = 0.05;
var SLOW_WIRE = "SLOW_WIRE";
var ucxProtocols = {
  name: "ucx-protocols",
  testify(evidence) {
    const findings = [];
    for (const [path, text] of evidence.texts) {
      const kind = kindOf(path);
      if (kind !== "ucx" && kind !== "log") continue;
      const process2 = originOf(path, evidence.record).process;
      const found = protocolFindings([...protocolRows(linesOf(text))], path, process2, evidence.record.memory);
      const foreign = foreignTo(path, evidence);
      if (foreign === null) findings.push(...found);
      else if (found.length > 0) findings.push(notCounted(path, process2, foreign));
    }
    return findings;
  }
};
var UCX_FOREIGN = "UCX_FOREIGN";
function notCounted(file, process2, why) {
  const says2 = `UCX rows not counted: ${why}`;
  return { witness: "ucx-protocols", strength: 0, says: says2, file, line: null, process: process2, problem: UCX_FOREIGN };
}
function protocolFindings(all, file, process2, memory) {
  const rows = distinct(all);
  const owners = contextOwners(rows);
  const data = rows.filter((row2) => operationClass(row2.operation) !== "control" && memoryOf(row2.operation) === memory).map((row2) => toDataRow(row2, owners.get(keyOf(row2)) ?? "unknown"));
  const base = { witness: "ucx-protocols", file, process: process2 };
  const used = data.filter((row2) => row2.count !== null && row2.count > 0);
  return [
    ...used.filter((row2) => weighty(row2, used)).map((row2) => ({ ...base, line: row2.line, ...usedPart(row2, used) })),
    ...data.filter(isChoice).map((row2) => ({ ...base, line: row2.line, ...chosenPart(row2, memory) })),
    ...silence(rows, data).map((row2) => ({
      ...base,
      line: row2.line,
      strength: 1,
      says: NO_DATA_ROWS,
      problem: "NO_DATA_ROWS"
    }))
  ];
}
function toDataRow(row2, backend) {
  const wire = mainWire(row2.config);
  return { ...row2, backend, wire, slow: wire === "tcp" || row2.description.includes("software emulation") };
}
function weight(row2) {
  return (row2.count ?? 0) * Math.min(row2.upTo, 1 << 20);
}
function weighty(row2, used) {
  const total = used.filter((other) => other.backend === row2.backend).reduce((sum2, other) => sum2 + weight(other), 0);
  return row2.upTo >= BULK || weight(row2) >= total * LEAST_WEIGHT;
}
function usedPart(row2, used) {
  const real = used.some(
    (other) => other.backend === row2.backend && !other.predicted && weighty(other, used)
  );
  return {
    backend: row2.backend,
    claim: "used",
    strength: row2.upTo >= BULK ? 3 : 2,
    says: `${row2.count} ${row2.count === 1 ? "step" : "steps"} of ${routeOf(row2)}`,
    ...row2.predicted && real ? {} : wirePart(row2)
  };
}
function isChoice(row2) {
  return row2.count === null && row2.peer !== "self" && row2.upTo === Number.POSITIVE_INFINITY;
}
function chosenPart(row2, memory) {
  const base = { backend: row2.backend, claim: "selected", ...wirePart(row2) };
  if (memory === "host") return { ...base, strength: 1, says: `prepared or chosen: ${routeOf(row2)}` };
  return { ...base, strength: 2, says: `chosen when the first one was posted: ${routeOf(row2)}` };
}
function wirePart({ wire, slow }) {
  return { wire, ...slow ? { problem: SLOW_WIRE } : {} };
}
function routeOf({ operation, config, description }) {
  return `"${operation}" over ${config || "an unnamed transport"} (${description})`;
}
var NO_DATA_ROWS = "UCX counted its operations and lists none that moves data from KV memory";
function silence(rows, data) {
  return data.some((row2) => row2.count !== null) ? [] : rows.filter((row2) => row2.count !== null).slice(0, 1);
}
function keyOf(row2) {
  return `${row2.origin ?? ""} ${row2.context}`;
}
function contextOwners(rows) {
  const owners = /* @__PURE__ */ new Map();
  for (const row2 of rows) {
    const seen2 = operationClass(row2.operation);
    const key = keyOf(row2);
    if (row2.count === 0 || seen2 === "control") continue;
    if (seen2 === "rma") owners.set(key, "nixl");
    else if (seen2 === "tag") owners.set(key, "ucx");
    else if (!owners.has(key)) owners.set(key, /_\d+_\d+$/.test(row2.context) ? "nixl" : "ucx");
  }
  return owners;
}
var MAX_ROWS = 2e4;
function distinct(rows) {
  const seen2 = /* @__PURE__ */ new Map();
  for (const row2 of rows) {
    const { origin, context, operation, count: count3, upTo, description, config } = row2;
    const key = [origin, context, operation, count3, upTo, description, config].join("");
    if (!seen2.has(key) && seen2.size < MAX_ROWS) seen2.set(key, row2);
  }
  return [...seen2.values()];
}

// src/evidence/weigh.ts
var CLAIMS = ["none", "intended", "selected", "built", "used"];
function claimRank(claim) {
  return CLAIMS.indexOf(claim);
}
function weigh(record, findings) {
  const counters = findings.filter(
    (finding) => finding.witness === "transfer-counter" && finding.bytes !== void 0
  );
  const parts = {
    record,
    findings,
    problems: new Set(findings.flatMap((finding) => finding.problem ?? [])),
    answered: record.requests.filter(isAnswered).length,
    expected: expectedBytes(record),
    telemetryBytes: Math.max(bytesOf2(findings, "nixl-telemetry"), bytesOf2(findings, "log-lines")),
    counterBytes: counters.length === 0 ? null : counters.reduce((sum2, finding) => sum2 + (finding.bytes ?? 0), 0)
  };
  const proof = { nixl: proofOf("nixl", parts), ucx: proofOf("ucx", parts) };
  const moved = movers(findings, proof, parts);
  return { ...parts, proof, moved, ...seen(findings, moved) };
}
function bytesOf2(findings, witness) {
  return findings.filter((finding) => finding.witness === witness && finding.claim === "used" && finding.strength === 3).reduce((sum2, finding) => sum2 + (finding.bytes ?? 0), 0);
}
function proofOf(backend, parts) {
  const sets = sufficientRows(parts.record.profile, parts.record.release, backend).flatMap((row2) => row2.sets);
  return sets.find((set) => set.every((piece) => HAS[piece](parts, backend))) ?? null;
}
var HAS = {
  telemetry: ({ findings, expected }, backend) => backend === "nixl" && ofTheOrder(bytesOf2(findings, "nixl-telemetry"), expected),
  "telemetry-lines": ({ findings, expected }, backend) => backend === "nixl" && ofTheOrder(bytesOf2(findings, "log-lines"), expected),
  "used-rows": ({ findings }, backend) => findings.some(
    (finding) => is(finding, "ucx-protocols", backend) && finding.claim === "used" && finding.strength === 3
  ),
  "gpu-row": ({ findings }, backend) => findings.some(
    (finding) => is(finding, "ucx-protocols", backend) && finding.claim === "selected" && finding.strength >= 2
  ),
  "only-wrapper": ({ findings }, backend) => {
    const wrappers = findings.filter(
      (finding) => finding.witness === "mapped-libraries" && finding.strength >= 2 && finding.backend
    );
    return wrappers.length > 0 && wrappers.every((finding) => finding.backend === backend);
  },
  counter: ({ counterBytes, findings, expected, answered }) => counterBytes !== null && counterBytes > 0 && (ofTheOrder(counterBytes, expected) || transfersIn(findings) >= Math.max(1, answered)),
  "built-in-both": ({ record, findings }, backend) => ["prefill", "decode"].every((role) => {
    const workers = record.processes.filter((process2) => process2.role === role);
    return workers.length > 0 && workers.every(({ name }) => saysBuilt(findings, name, backend));
  })
};
function transfersIn(findings) {
  return findings.reduce((sum2, finding) => sum2 + (finding.transfers ?? 0), 0);
}
function saysBuilt(findings, process2, backend) {
  return findings.some(
    (finding) => is(finding, "log-lines", backend) && finding.process === process2 && finding.claim === "built" && finding.strength === 3
  );
}
function is(finding, witness, backend) {
  return finding.witness === witness && finding.backend === backend;
}
function ofTheOrder(bytes2, expected) {
  if (!expected.exact || bytes2 <= 0) return false;
  return bytes2 >= expected.bytes * LEAST_SHARE && bytes2 <= expected.bytes * MOST_SHARE;
}
var KV_SHARE = 0.1;
function movers(findings, proof, { telemetryBytes, expected }) {
  const moved = /* @__PURE__ */ new Set();
  for (const backend of ["nixl", "ucx"]) if (proof[backend]) moved.add(backend);
  const crumbs = telemetryBytes < expected.bytes * KV_SHARE;
  for (const finding of findings) {
    if (!finding.backend || finding.claim !== "used" || finding.strength < 2) continue;
    if (crumbs && finding.bytes !== void 0) continue;
    moved.add(finding.backend);
  }
  return moved;
}
function seen(findings, moved) {
  if (moved.size === 1) return { backend: [...moved][0] ?? "unknown", claim: "used" };
  if (moved.size > 1) return { backend: "unknown", claim: "used" };
  const stated = findings.filter((finding) => finding.backend !== void 0 && finding.claim !== void 0);
  const best = (least) => {
    const among = stated.filter((finding) => finding.strength >= least);
    const backends = new Set(among.map((finding) => finding.backend));
    if (backends.size !== 1) return null;
    const claim = among.reduce((most, finding) => {
      const said = finding.claim === "used" ? "built" : finding.claim ?? "none";
      return claimRank(said) > claimRank(most) ? said : most;
    }, "none");
    return { backend: among[0]?.backend ?? "unknown", claim };
  };
  for (const least of [3, 2, 1]) {
    if (!stated.some((finding) => finding.strength >= least)) continue;
    return best(least) ?? { backend: "unknown", claim: "none" };
  }
  return { backend: "unknown", claim: stated.length > 0 ? "intended" : "none" };
}
function wireOf2(findings, backend) {
  const rows = findings.filter(
    (finding) => finding.witness === "ucx-protocols" && finding.backend === backend && finding.wire
  );
  const used = rows.filter((finding) => finding.claim === "used");
  const among = used.length > 0 ? used : rows;
  const slow = among.find((finding) => finding.problem === SLOW_WIRE);
  if (slow) return { wire: slow.wire ?? "unknown", slow: true };
  const named = among[0] ?? findings.find((finding) => finding.backend === backend && finding.wire && finding.claim !== "intended");
  return { wire: named?.wire ?? "unknown", slow: false };
}
function rateOf(findings) {
  for (const witness of ["nixl-telemetry", "log-lines", "transfer-counter"]) {
    const rates = findings.flatMap(
      (finding) => finding.witness === witness && finding.gbps !== void 0 ? [finding.gbps] : []
    );
    if (rates.length > 0) return Math.max(...rates);
  }
  return null;
}
function telemetryIsPart(weighed) {
  return weighed.problems.has(TELEMETRY_LOWER_BOUND);
}

// src/evidence/contradictions.ts
function contradictions(weighed, wanted2) {
  return [
    ...twoBackends(weighed),
    ...otherBuilt(weighed, wanted2),
    ...bytesOff(weighed, wanted2),
    ...silentTelemetry(weighed, wanted2),
    ...counterAgainst(weighed, wanted2)
  ];
}
function twoBackends({ moved }) {
  return moved.size < 2 ? [] : [`${[...moved].join(" and ")} are both shown in use`];
}
function otherBuilt({ findings, moved }, wanted2) {
  if (!moved.has(wanted2)) return [];
  const other = findings.find(
    ({ witness, claim, strength, backend }) => witness === "log-lines" && claim === "built" && strength >= 2 && backend !== void 0 && backend !== wanted2
  );
  return other ? [`${wanted2} is shown in use, and ${other.process ?? "a log"} says "${other.says}"`] : [];
}
function bytesOff(weighed, wanted2) {
  const { telemetryBytes, expected, moved } = weighed;
  if (wanted2 !== "nixl" || telemetryBytes === 0 || !moved.has("nixl") || !expected.exact) return [];
  if (telemetryBytes > expected.bytes * MOST_SHARE) {
    return [
      `NIXL moved ${telemetryBytes} bytes, more than ${MOST_SHARE} times the ${expected.bytes} of KV expected`
    ];
  }
  if (telemetryBytes < expected.bytes * LEAST_SHARE && !telemetryIsPart(weighed)) {
    return [`NIXL moved only ${telemetryBytes} of the ${expected.bytes} bytes of KV expected`];
  }
  return [];
}
function silentTelemetry({ problems, telemetryBytes, moved }, wanted2) {
  const silent = wanted2 === "nixl" && moved.has("nixl") && telemetryBytes === 0 && problems.has(TELEMETRY_ZERO);
  return silent ? ["UCX rows show NIXL's operation, and NIXL's telemetry of the prefill worker counts no bytes"] : [];
}
function counterAgainst({ problems, moved }, wanted2) {
  if (moved.size > 0 && problems.has(COUNTER_ZERO))
    return [`${[...moved].join(" and ")} is shown in use, and the engine's counter has no transfer`];
  if (moved.has(wanted2) && problems.has(COUNTER_PARTIAL))
    return ["the engine's counter has less KV than its answered requests need"];
  return [];
}

// src/evidence/log-rules.ts
function wanted(backend, rule3) {
  return { ...rule3, backend, claim: "selected" };
}
function problem(pattern, code2, means) {
  return { pattern, means, strength: 2, problem: code2 };
}
var COMMON_RULES = [
  wanted(
    "nixl",
    problem(
      /libtensorrt_llm_nixl_wrapper\.so can ?not be loaded/,
      "NIXL_WRAPPER_MISSING",
      "the NIXL wrapper could not be loaded"
    )
  ),
  wanted(
    "ucx",
    problem(
      /UCX wrapper library is not open correctly|Unable to load UCX wrapper library symbol/,
      "UCX_WRAPPER_MISSING",
      "the UCX wrapper could not be loaded"
    )
  ),
  wanted(
    "nixl",
    problem(
      /Both C\+\+ and Python NIXL Transfer Agents failed to load/,
      "NIXL_WRAPPER_MISSING",
      "neither NIXL agent could be loaded"
    )
  ),
  problem(/undefined symbol: \S*nixl/i, "NIXL_ABI_MISMATCH", "the wrapper was built for another NIXL"),
  problem(
    /getPluginParams: backend '[^']*' not found/,
    "NIXL_PLUGIN_NOT_FOUND",
    "NIXL did not find its plugin"
  ),
  wanted(
    "nixl",
    problem(
      /Failed to create NIXL backend/,
      "NIXL_BACKEND_FAILED",
      "NIXL was chosen and its agent could not be built"
    )
  ),
  wanted(
    "nixl",
    problem(
      /Unsupported NIXL backend: \S+ fallback to UCX/,
      "NIXL_PLUGIN_MISSPELT",
      "the wanted NIXL plugin is unknown: NIXL runs with another"
    )
  ),
  problem(
    /UCX CUDA support was not found|VRAM memory is detected as host by UCX/,
    "UCX_WITHOUT_CUDA",
    "UCX cannot handle GPU memory"
  ),
  problem(/registerMem: registration failed/, "NIXL_REGISTRATION_FAILED", "NIXL could not register memory"),
  problem(/accelerated IB support was not found/, "UCX_WITHOUT_IB", "UCX lacks its InfiniBand modules"),
  problem(
    /UCX\s+WARN\s+transports? '[^']*' (is|are) not available/,
    "UCX_TRANSPORT_MISSING",
    "a requested UCX transport is missing"
  ),
  problem(
    /no (active messages|remote memory|am|remote registered memory access|emulated) \S*\s*transport/i,
    "UCX_NO_TRANSPORT",
    "UCX found no transport to a peer"
  ),
  problem(/Failed to create UCX worker/, "UCX_WORKER_FAILED", "UCX could not make a worker"),
  problem(
    /No valid IP address found please set correct/,
    "NO_INTERFACE",
    "no usable network interface was found"
  ),
  problem(
    /cuMemImportFromShareableHandle failed/,
    "NOT_ONE_NVLINK_DOMAIN",
    "GPU memory could not be shared with the peer"
  ),
  problem(
    /Deserialization of tag dest_data_ep_\d+ failed/,
    "LIBFABRIC_ENDS_DIFFER",
    "the two LIBFABRIC ends do not match"
  ),
  problem(
    /loadRemoteMD: error loading connection info/,
    "NIXL_HANDSHAKE_FAILED",
    "the peer's NIXL connection data could not be loaded"
  ),
  problem(
    /UCX\s+ERROR\s+connect\(.*169\.254\.\d+\.\d+/,
    "LINK_LOCAL_ADDRESS",
    "UCX chose a link-local address"
  ),
  problem(/trtllm_nixl_port\.lock/, "PORT_LOCK", "NIXL's port lock file belongs to somebody else"),
  problem(/No space left on device/, "DISK_FULL", "the disk is full"),
  problem(
    /could not select device driver|CUDA driver version is insufficient|no CUDA-capable device is detected|NVIDIA-SMI has failed/,
    "NO_GPU",
    "the GPU or its driver is not usable"
  )
];
var SURROUNDINGS_PROBLEMS = /* @__PURE__ */ new Set(["DISK_FULL", "NO_GPU", "SERVICE_DIED"]);

// src/evidence/log-rules-reference.ts
var REFERENCE_RULES = [
  {
    pattern: /^\[reference-engine\].*kv backend built: nixl/,
    means: "the engine says it built NIXL",
    strength: 1,
    backend: "nixl",
    claim: "built"
  },
  {
    pattern: /^\[reference-engine\].*kv backend built: ucx/,
    means: "the engine says it built UCX",
    strength: 1,
    backend: "ucx",
    claim: "built"
  },
  {
    pattern: /^\[reference-engine\].*kv backend built: none/,
    means: "the engine says it has no KV transceiver",
    strength: 1,
    backend: "none",
    claim: "built",
    problem: "TRANSCEIVER_DISABLED"
  }
];

// src/evidence/log-rules-trtllm.ts
function says(pattern, backend, claim, strength, means, releases) {
  return { pattern, backend, claim, strength, means, ...releases === void 0 ? {} : { releases } };
}
function backendNamed(word) {
  return { NIXL: "nixl", UCX: "ucx", MPI: "mpi", MOONCAKE: "mooncake" }[word.toUpperCase()] ?? "unknown";
}
function forEach(words2, rule3) {
  return words2.map(rule3);
}
var TRTLLM_RULES = [
  ...forEach(
    ["NIXL", "UCX", "MPI", "MOONCAKE"],
    (word) => says(
      new RegExp(`\\b${word} Connection Manager created`),
      backendNamed(word),
      "built",
      3,
      `the ${word} connection manager was built`,
      "0.19 and later (C++ transceiver)"
    )
  ),
  ...forEach(
    ["NIXL", "UCX", "MOONCAKE"],
    (word) => says(
      new RegExp(`Enable ${word} KV cache transport\\.`),
      backendNamed(word),
      "selected",
      1,
      `${word} was chosen by a variable`,
      "0.19 to 0.21; later only with DEFAULT"
    )
  ),
  // Old C++ model files print this in an else branch, also when serving is aggregated: a wish at best.
  says(/Enable MPI KV cache transport\./, "mpi", "intended", 0, "MPI named as the fallback"),
  says(
    /MPI KV cache transport is deprecated|MPI CacheTransceiver is deprecated/,
    "mpi",
    "selected",
    2,
    "MPI was chosen",
    "1.0 and later"
  ),
  {
    ...says(
      /NixlTransferAgent::NixlTransferAgent using NIXL backend: (\w+)/,
      "nixl",
      "selected",
      2,
      "NIXL was chosen, with its plugin",
      "1.2.0rc3 and later"
    ),
    detail: (match) => match[1] === "LIBFABRIC" ? { wire: "libfabric" } : {}
  },
  says(
    /NixlTransferAgent::NixlTransferAgent mAddress: /,
    "nixl",
    "built",
    2,
    "the NIXL agent was built",
    "0.21 and later"
  ),
  says(
    /BindingsNixlTransferAgent init: /,
    "nixl",
    "built",
    2,
    "the NIXL agent was built",
    "1.3rc (Python transceiver)"
  ),
  says(
    /Using (C\+\+|Python) NIXL Transfer Agent implementation/,
    "nixl",
    "selected",
    2,
    "the Python transceiver uses NIXL",
    "1.3rc"
  ),
  says(
    /Using KvCacheTransceiverV2/,
    "nixl",
    "selected",
    2,
    "the Python transceiver runs, and it knows NIXL only",
    "1.3rc"
  ),
  says(/Using UCX kv-cache transceiver\./, "ucx", "selected", 2, "UCX was chosen", "1.2.0rc3 and later"),
  says(/UcxConnectionManager/, "ucx", "built", 2, "the UCX connection manager spoke"),
  says(/\b(NixlTransferAgent|nixlAgent|nixlUcx\w+)::/, "nixl", "built", 1, "NIXL's agent is on a call stack"),
  says(/\b(UcxConnection|UcxComm\w*)::/, "ucx", "built", 1, "the UCX connection is on a call stack"),
  says(/\bMooncakeTransferAgent\b/, "mooncake", "built", 1, "Mooncake's agent spoke"),
  says(/dlopen: libtensorrt_llm_nixl_wrapper\.so/, "nixl", "selected", 1, "the NIXL wrapper is being opened"),
  {
    // Printed by NIXL 0.5.0, which is TensorRT-LLM 1.1, on stdout for each transfer.
    ...says(
      /\[NIXL TELEMETRY\]: From backend (\w+) Completed Xfer with \d+ descriptors of total size ([\d.]+) ?MB in ([\d.]+) ?us/i,
      "nixl",
      "used",
      3,
      "NIXL completed a transfer",
      "1.1"
    ),
    detail: telemetryDetail
  },
  {
    ...says(
      /\bcache_transceiver is disabled|CacheTransceiver is disabled\./,
      "none",
      "built",
      3,
      "this worker has no KV transceiver",
      "1.0 and later"
    ),
    problem: "TRANSCEIVER_DISABLED"
  },
  {
    ...says(
      /kv_cache_transceiver is disabled, please set/,
      "none",
      "built",
      3,
      "a disaggregated request met a worker without transceiver"
    ),
    problem: "TRANSCEIVER_DISABLED"
  },
  {
    pattern: /Disaggregated serving is not enabled/,
    means: "this worker is not set up for disaggregated serving",
    strength: 2,
    problem: "TRANSCEIVER_DISABLED"
  },
  {
    pattern: /Python transceiver currently only supports the NIXL backend/,
    means: "the Python transceiver was asked for another backend",
    strength: 2,
    problem: "PYTHON_RUNTIME_NEEDS_NIXL"
  },
  {
    pattern: /Unknown backend name\.|Unsupported cache transceiver backend type/,
    means: "the YAML names a backend this build does not know",
    strength: 2,
    problem: "UNKNOWN_BACKEND_NAME"
  },
  {
    pattern: /unambiguous cache transceiver backend/,
    means: "two backend variables are set",
    strength: 2,
    problem: "TWO_VARIABLES"
  },
  {
    pattern: /due to KV cache transfer timeout/,
    means: "a KV transfer timed out",
    strength: 2,
    problem: "TRANSFER_TIMEOUT"
  },
  {
    pattern: /Error occurred during (generation|context) transfer/,
    means: "a KV transfer failed",
    strength: 2,
    problem: "TRANSFER_FAILED"
  }
];
function telemetryDetail(match) {
  const bytes2 = Number(match[2]) * 1e6;
  const micros = Number(match[3]);
  return {
    bytes: Number.isFinite(bytes2) ? bytes2 : 0,
    ...micros > 0 && bytes2 >= 1 << 20 ? { gbps: bytes2 / micros / 1e3 } : {}
  };
}

// src/evidence/profiles.ts
var PROFILES = {
  trtllm: {
    name: "trtllm",
    suffix: "",
    tokens: { equalWords: 4, equalShare: 0.75 },
    logRules: [...TRTLLM_RULES, ...COMMON_RULES],
    pluginIsBackend: false
  },
  reference: {
    name: "reference",
    suffix: " (reference engine)",
    tokens: { equalWords: null, equalShare: 1 },
    logRules: [...REFERENCE_RULES, ...COMMON_RULES],
    pluginIsBackend: true
  }
};

// src/evidence/mapped-libraries.ts
var RULES = [
  rule(/^libtensorrt_llm_nixl_wrapper\.so/, "nixl", 2, "TensorRT-LLM's NIXL wrapper"),
  rule(/^libtensorrt_llm_ucx_wrapper\.so/, "ucx", 2, "TensorRT-LLM's UCX wrapper"),
  rule(/^libtensorrt_llm_mooncake_wrapper\.so/, "mooncake", 2, "TensorRT-LLM's Mooncake wrapper"),
  rule(/^libucxx(\.|-)/, "ucx", 2, "ucxx, which talks to UCX directly"),
  { ...rule(/^libplugin_LIBFABRIC\.so/, "nixl", 2, "NIXL's LIBFABRIC plugin"), wire: "libfabric" },
  rule(/^libplugin_UCX\.so/, "nixl", 2, "NIXL's UCX plugin"),
  rule(/^libnixl(_build)?(-[0-9a-f]+)?\.so/, "nixl", 1, "a NIXL library")
];
function rule(pattern, backend, strength, meaning) {
  return { pattern, backend, strength, meaning, wrapper: meaning.startsWith("TensorRT-LLM") };
}
var mappedLibraries = {
  name: "mapped-libraries",
  testify(evidence) {
    if (!evidence.record.disaggregated) return [];
    const maps = [...evidence.texts].filter(([path]) => kindOf(path) === "maps" && isWorker(path, evidence));
    const findings = maps.flatMap(
      ([path, text]) => libraryFindings(
        linesOf(text),
        path,
        originOf(path, evidence.record).process,
        PROFILES[evidence.record.profile]
      )
    );
    const seen2 = findings.some((finding) => finding.backend !== void 0);
    return maps.length > 0 && !seen2 ? [nothingMapped(maps.length)] : distinct2(findings);
  }
};
var NO_BACKEND_MAPPED = "NO_BACKEND_MAPPED";
function nothingMapped(snapshots) {
  return {
    witness: "mapped-libraries",
    says: `no library of a KV backend is mapped in any of ${snapshots} snapshots`,
    strength: 2,
    file: null,
    line: null,
    process: null,
    backend: "none",
    claim: "none",
    problem: NO_BACKEND_MAPPED
  };
}
function isWorker(path, evidence) {
  const role = roleOf(originOf(path, evidence.record).process, evidence.record);
  return role === "prefill" || role === "decode" || role === "aggregated";
}
function libraryFindings(lines, file, process2, profile) {
  const findings = [];
  for (const line of lines) {
    const library = pathIn(line.text);
    if (library === null) continue;
    const name = library.slice(library.lastIndexOf("/") + 1);
    const found = RULES.find((known) => known.pattern.test(name));
    if (!found) continue;
    findings.push({
      witness: "mapped-libraries",
      says: `${found.meaning} is mapped: ${library}`,
      strength: found.wrapper || profile.pluginIsBackend ? found.strength : 1,
      file,
      line: line.number,
      process: process2,
      backend: found.backend,
      claim: "built",
      ...found.wire ? { wire: found.wire } : {}
    });
  }
  return withoutScans(distinct2(findings));
}
function withoutScans(findings) {
  const scanned = findings.some((finding) => finding.says.includes("libplugin_UCX"));
  return findings.map((finding) => {
    const { wire, ...rest } = finding;
    return scanned || wire === void 0 ? rest : finding;
  });
}
function pathIn(line) {
  const mapped = /^[0-9a-f]+-[0-9a-f]+ \S{4} \S+ \S+ \d+\s+(\/.*)$/.exec(line);
  return mapped ? (mapped[1] ?? "").replace(/ \(deleted\)$/, "") : null;
}
function distinct2(findings) {
  const seen2 = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const key = `${finding.process} ${finding.says}`;
    if (!seen2.has(key)) seen2.set(key, finding);
  }
  return [...seen2.values()];
}

// src/evidence/process-exits.ts
var WORKER_DIED = "WORKER_DIED";
var SERVICE_DIED = "SERVICE_DIED";
var UNCLEAN_STOP = "UNCLEAN_STOP";
var processExits = {
  name: "process-exits",
  testify({ record }) {
    return record.processes.flatMap((process2) => exitFindings(process2));
  }
};
function exitFindings(process2) {
  const base = { witness: "process-exits", file: "arm.json", line: null, process: process2.name };
  if (process2.exitBeforeStop !== null) {
    const service = process2.role === "etcd" || process2.role === "nats";
    const says3 = `${process2.name} ended by itself after ${process2.seconds.toFixed(1)} s with ${exitWords(process2.exitBeforeStop)}`;
    return [{ ...base, strength: 3, says: says3, problem: service ? SERVICE_DIED : WORKER_DIED }];
  }
  const worker2 = process2.role === "prefill" || process2.role === "decode";
  if (!worker2 || process2.exit === 0 || process2.exit === null) return [];
  const says2 = `${process2.name} did not close cleanly (${exitWords(process2.exit)}): what it prints only at its end may be missing`;
  return [{ ...base, strength: 1, says: says2, problem: UNCLEAN_STOP }];
}
function exitWords(exit) {
  return exit < 0 ? `signal ${-exit}` : `exit code ${exit}`;
}

// src/evidence/requests.ts
var REQUESTS_FAILED = "REQUESTS_FAILED";
var EMPTY_ANSWERS = "EMPTY_ANSWERS";
var requests = {
  name: "requests",
  testify({ record }) {
    const answered = record.requests.filter(isAnswered).length;
    const failed = record.requests.filter((request2) => !request2.ok);
    const empty = record.requests.length - answered - failed.length;
    const base = { witness: "requests", file: "arm.json", line: null, process: null };
    const findings = [
      { ...base, strength: 1, says: `${answered} of ${record.requests.length} requests answered` }
    ];
    if (failed.length > 0) {
      const why = failed[0]?.error ?? "no error text";
      const says2 = `${failed.length} requests failed, the first with: ${why.slice(0, 300)}`;
      findings.push({ ...base, strength: 2, says: says2, problem: REQUESTS_FAILED });
    }
    if (empty > 0) {
      findings.push({ ...base, strength: 2, says: `${empty} answers hold no text`, problem: EMPTY_ANSWERS });
    }
    return findings;
  }
};

// src/evidence/tokens.ts
var TOKENS_DIFFER = "TOKENS_DIFFER";
var TOKENS_NOT_COMPARED = "TOKENS_NOT_COMPARED";
function answersOf(record) {
  const answers = /* @__PURE__ */ new Map();
  for (const request2 of record.requests) {
    if (!isAnswered(request2) || request2.text === null) continue;
    answers.set(request2.prompt, [...answers.get(request2.prompt) ?? [], request2.text]);
  }
  return answers;
}
function compareTokens(record, other, rule3) {
  const ours = answersOf(record);
  const theirs = answersOf(other);
  const base = { witness: "tokens", file: "arm.json", line: null, process: null };
  const shared = [...ours.keys()].filter((prompt) => theirs.has(prompt));
  if (shared.length === 0) {
    const says3 = `no prompt was answered both in ${record.arm} and in ${other.arm}: tokens were not compared`;
    return { ...base, strength: 0, says: says3, problem: TOKENS_NOT_COMPARED };
  }
  const differing = shared.filter(
    (prompt) => !sameAnswers(ours.get(prompt) ?? [], theirs.get(prompt) ?? [], rule3)
  );
  const equal = shared.length - differing.length;
  if (equal / shared.length >= rule3.equalShare) {
    return {
      ...base,
      strength: 1,
      says: `${equal} of ${shared.length} prompts answered as in ${other.arm}${sofar(rule3)}`
    };
  }
  const says2 = `${differing.length} of ${shared.length} prompts answered otherwise than in ${other.arm}${sofar(rule3)}, the first: prompt ${differing[0]}`;
  return { ...base, strength: 3, says: says2, problem: TOKENS_DIFFER };
}
function tokensAlone(record) {
  const says2 = `no other arm was answered: the tokens of ${record.arm} were not compared`;
  const base = { witness: "tokens", file: "arm.json", line: null, process: null };
  return { ...base, strength: 0, says: says2, problem: TOKENS_NOT_COMPARED };
}
function sofar(rule3) {
  return rule3.equalWords === null ? "" : ` in their first ${rule3.equalWords} words`;
}
function sameAnswers(ours, theirs, rule3) {
  return ours.every((left) => theirs.every((right) => start(left, rule3) === start(right, rule3)));
}
function start(text, rule3) {
  return rule3.equalWords === null ? text : text.trim().split(/\s+/).slice(0, rule3.equalWords).join(" ");
}

// src/evidence/judge-arm.ts
function judgeArm(record, findings, question) {
  const weighed = weigh(record, findings);
  const shown = question.wanted ?? weighed.backend;
  const { wire, slow } = wireOf2(findings, weighed.moved.has(shown) ? shown : weighed.backend);
  const gbps = rateOf(findings);
  const floor = question.floorGbps ?? floorFor(record.memory);
  const ruling = notServed(weighed) ?? unanswered(weighed) ?? ruleOn(weighed, question, { wire, slow, gbps, floor });
  const backend = weighed.moved.size > 1 ? "unknown" : weighed.backend;
  return {
    arm: record.arm,
    verdict: ruling.verdict,
    wanted: question.wanted,
    backend: record.disaggregated ? backend : "none",
    claim: record.disaggregated ? weighed.claim : "none",
    wire,
    bytes: weighed.telemetryBytes > 0 ? weighed.telemetryBytes : weighed.counterBytes ?? 0,
    bytesExpected: weighed.expected.exact && weighed.answered > 0 && record.disaggregated ? weighed.expected.bytes : null,
    gbps,
    seconds: record.seconds,
    reason: ruling.reason,
    findings,
    diagnoses: diagnose(weighed, ruling.verdict, question.wanted)
  };
}
function ruleOn(weighed, question, path) {
  if (!weighed.record.disaggregated || question.wanted === null) return baseline(weighed);
  const one = {
    ...weighed,
    ...path,
    wanted: question.wanted,
    unread: question.unread,
    doubts: contradictions(weighed, question.wanted)
  };
  for (const rule3 of RULES2) {
    const ruling = rule3(one);
    if (ruling) return ruling;
  }
  return missing(one);
}
function notServed(weighed) {
  const { record, problems } = weighed;
  const why = record.failure ?? "no reason was recorded";
  if (record.outcome === "infra") return { verdict: "INFRA", reason: `The surroundings failed: ${why}` };
  if (record.outcome === "served") return null;
  const blame = [...problems].find((code2) => SURROUNDINGS_PROBLEMS.has(code2));
  if (blame !== void 0) return { verdict: "INFRA", reason: `The surroundings failed (${blame}): ${why}` };
  if (record.outcome === "start-failed")
    return { verdict: "START_FAILED", reason: `The service did not come up: ${why}` };
  return { verdict: "TIMEOUT", reason: `The service hung: ${why}` };
}
function unanswered(weighed) {
  const { answered, problems, record, findings } = weighed;
  if (answered > 0) return null;
  if (record.requests.length === 0)
    return { verdict: "INCONCLUSIVE", reason: "No request was sent, so nothing could move." };
  const failure = findings.find((finding) => finding.problem === REQUESTS_FAILED)?.says ?? "the answers hold no text";
  if (problems.has(SERVICE_DIED))
    return { verdict: "INFRA", reason: `A service beside the engine ended by itself; ${failure}` };
  if (weighed.backend === "none") {
    return {
      verdict: "NO_TRANSFER",
      reason: `No worker has a KV transceiver, so no KV moved and no request was answered: ${failure}`
    };
  }
  const died = findings.filter((finding) => finding.problem === WORKER_DIED).map((finding) => `${finding.says}; `);
  return {
    verdict: "START_FAILED",
    reason: `The service came up and answered none of ${record.requests.length} requests: ${died.join("")}${failure}`
  };
}
function baseline(weighed) {
  const { answered, record, problems } = weighed;
  if (problems.has(WORKER_DIED) || answered < record.requests.length) {
    return {
      verdict: "INCONCLUSIVE",
      reason: `The baseline is incomplete: ${answered} of ${record.requests.length} requests answered.`
    };
  }
  return {
    verdict: "PROVEN",
    reason: `Baseline for the tokens: ${answered} requests answered without a KV transfer.`
  };
}
var RULES2 = [
  wrongBackend,
  contradicted,
  unreadable,
  nothingMoved,
  wrongTokens,
  slowPath,
  broken,
  proven
];
function wrongBackend({ moved, wanted: wanted2, wire, findings, backend, counterBytes }) {
  const others = [...moved].filter((one) => one !== wanted2);
  const over = wire === "unknown" ? "" : ` over ${wire}`;
  if (others.length > 0 && !moved.has(wanted2)) {
    return {
      verdict: "WRONG_BACKEND",
      reason: `KV moved by ${others.join(" and ")}${over}; ${wanted2} was wanted and did not move it.`
    };
  }
  const strong = findings.filter(
    (finding) => finding.strength >= 2 && finding.claim === "built" && finding.backend !== void 0
  );
  const excluded = strong.length > 0 && strong.every((finding) => finding.backend === backend) && backend !== wanted2;
  if (moved.size > 0 || !excluded || (counterBytes ?? 0) === 0) return null;
  return {
    verdict: "WRONG_BACKEND",
    reason: `KV moved, the workers hold only ${backend}, and ${wanted2} was wanted.`
  };
}
function contradicted({ doubts }) {
  return doubts.length === 0 ? null : { verdict: "INCONCLUSIVE", reason: `The evidence contradicts itself: ${doubts.join("; ")}.` };
}
function unreadable({ unread }) {
  return unread.length === 0 ? null : {
    verdict: "INCONCLUSIVE",
    reason: `Evidence of this arm was refused and not read: ${unread.slice(0, 5).join("; ")}.`
  };
}
function nothingMoved({
  moved,
  problems,
  wanted: wanted2,
  backend,
  counterBytes,
  telemetryBytes,
  answered
}) {
  if (moved.size > 0 || (counterBytes ?? 0) > 0 || backend === "mpi" || backend === "mooncake") return null;
  const proofs = [
    ...problems.has(COUNTER_ZERO) ? ["the engine's own counter has no transfer"] : [],
    ...problems.has(TELEMETRY_ZERO) && wanted2 === "nixl" ? ["the prefill worker's NIXL agent sent no bytes"] : [],
    ...telemetryBytes > 0 && wanted2 === "nixl" ? [`NIXL moved ${telemetryBytes} bytes, a crumb of the KV expected`] : [],
    ...problems.has(NO_BACKEND_MAPPED) ? ["no KV backend is mapped in any worker"] : [],
    ...backend === "none" ? ["the workers say they have no KV transceiver"] : []
  ];
  if (proofs.length === 0) return null;
  return {
    verdict: "NO_TRANSFER",
    reason: `${answered} answers came and no KV moved: ${proofs.join("; ")}.`
  };
}
function wrongTokens({ moved, wanted: wanted2, problems, findings }) {
  if (!moved.has(wanted2) || !problems.has(TOKENS_DIFFER)) return null;
  const says2 = findings.filter((finding) => finding.problem === TOKENS_DIFFER).map((finding) => finding.says);
  return {
    verdict: "WRONG_TOKENS",
    reason: `KV moved by ${wanted2}, and the output is wrong: ${says2.join("; ")}.`
  };
}
function slowPath({ moved, wanted: wanted2, slow, wire, gbps, floor, record }) {
  if (!moved.has(wanted2)) return null;
  const rate4 = gbps === null ? "" : `, ${gbps.toPrecision(3)} GB/s at best`;
  if (slow) {
    const what = wire === "tcp" ? "over TCP" : `by software emulation over ${wire}`;
    return { verdict: "SLOW_PATH", reason: `${wanted2} moved the KV ${what}${rate4}.` };
  }
  if (gbps === null || floor === null || gbps >= floor) return null;
  const where = wire === "unknown" ? `${record.memory} memory` : wire;
  return {
    verdict: "SLOW_PATH",
    reason: `${wanted2} moved the KV at ${gbps.toPrecision(3)} GB/s at best; ${where} should reach ${floor} GB/s.`
  };
}
function broken({ moved, wanted: wanted2, problems, answered, record, findings }) {
  if (!moved.has(wanted2)) return null;
  if (answered === record.requests.length && !problems.has(WORKER_DIED) && !problems.has(SERVICE_DIED))
    return null;
  const why = findings.filter((finding) => BREAKS.has(finding.problem ?? "")).map((finding) => finding.says);
  return {
    verdict: "INCONCLUSIVE",
    reason: `${wanted2} was used, but only ${answered} of ${record.requests.length} requests were answered in a healthy service: ${why.join("; ")}.`
  };
}
var BREAKS = /* @__PURE__ */ new Set([REQUESTS_FAILED, WORKER_DIED, SERVICE_DIED, "EMPTY_ANSWERS"]);
function proven(one) {
  const { proof, wanted: wanted2, wire, gbps, floor, problems } = one;
  const set = proof[wanted2];
  if (!set || problems.has(TOKENS_NOT_COMPARED)) return null;
  if (wire === "unknown" && (gbps === null || floor === null || gbps < Math.max(floor, SURELY_FAST)))
    return null;
  const over = wire === "unknown" ? "an unnamed wire that is fast enough" : wire;
  const rate4 = gbps === null ? "" : `, ${gbps.toPrecision(3)} GB/s at best`;
  return {
    verdict: "PROVEN",
    reason: `${wanted2} moved the KV over ${over}${rate4}, shown by ${set.map((piece) => PIECES[piece]).join(", and ")}.`
  };
}
function missing({ record, wanted: wanted2, proof, problems, wire, findings, expected, moved }) {
  const rows = sufficientRows(record.profile, record.release, wanted2);
  if (proof[wanted2] && problems.has(TOKENS_NOT_COMPARED)) {
    const says2 = findings.flatMap(
      (finding) => finding.problem === TOKENS_NOT_COMPARED ? [finding.says] : []
    );
    return {
      verdict: "INCONCLUSIVE",
      reason: `${wanted2} moved the KV, but its tokens were not compared, and a worker that decodes rubbish answers too: ${says2.join("; ")}. Add \`aggregated\` (or a second arm) to the arms.`
    };
  }
  if (proof[wanted2] && wire === "unknown") {
    return {
      verdict: "INCONCLUSIVE",
      reason: `${wanted2} moved the KV, but nothing shows the wire, nor a rate that could tell: keep UCX_PROTO_INFO and UCX_LOG_FILE as the smoke test sets them.`
    };
  }
  const size = expected.unknown === null ? "" : ` Besides, ${expected.unknown}.`;
  const shown = moved.has(wanted2) ? `Something shows ${wanted2} at work, and not that it moved the KV of the answered requests` : `Nothing shows that ${wanted2} moved the KV`;
  const sets = rows.flatMap((row2) => row2.sets).map((set) => set.map((piece) => PIECES[piece]).join(" and "));
  return {
    verdict: "INCONCLUSIVE",
    reason: `${shown}. Missing: ${sets.join("; or ")}.${size} ${rows.map((row2) => row2.get).join(" ")}`
  };
}

// src/evidence/shown-profile.ts
var REFERENCE_MARK = "[reference-engine]";
function shownProfile(arms, asked) {
  const recorded = new Set(arms.map(({ record }) => record.profile));
  if (recorded.size > 1) throw mixed();
  const shown = arms.some(hasReferenceLine) ? "reference" : [...recorded][0] ?? null;
  if (shown !== null && asked !== "auto" && asked !== shown) throw contrary(asked, shown);
  return shown ?? (asked === "auto" ? "trtllm" : asked);
}
function hasReferenceLine({ texts }) {
  for (const [path, text] of texts) {
    if (kindOf(path) !== "log" || !text.includes(REFERENCE_MARK)) continue;
    for (const line of linesOf(text)) if (line.text.startsWith(REFERENCE_MARK)) return true;
  }
  return false;
}
function mixed() {
  return new ToolError({
    code: "PROFILE_MIXED",
    kind: "usage",
    what: "Some of these arms are of TensorRT-LLM and some of the reference engine.",
    means: "One verdict over both would say nothing about either, so nothing was judged.",
    next: "Judge the evidence of one run at a time."
  });
}
function contrary(asked, shown) {
  return new ToolError({
    code: "PROFILE_CONTRARY",
    kind: "usage",
    what: `The profile asked for is \`${asked}\`, and the evidence is of \`${shown}\`.`,
    means: "A verdict would be given in another engine's name, so nothing was judged.",
    next: "Leave `--profile` out (or `auto`); the records say which engine ran. A renamed reference engine is still the reference engine."
  });
}

// src/evidence/environment.ts
var UCX_TLS_NARROW = "UCX_TLS_NARROW";
var WISHES = {
  TRTLLM_USE_NIXL_KVCACHE: "nixl",
  TRTLLM_USE_UCX_KVCACHE: "ucx",
  TRTLLM_USE_MPI_KVCACHE: "mpi",
  TRTLLM_USE_MOONCAKE_KVCACHE: "mooncake"
};
var environment = {
  name: "environment",
  testify(evidence) {
    const findings = [];
    const seen2 = /* @__PURE__ */ new Set();
    for (const [path, text] of evidence.texts) {
      if (kindOf(path) !== "environ") continue;
      const process2 = originOf(path, evidence.record).process;
      const role = roleOf(process2, evidence.record);
      if (role !== "prefill" && role !== "decode" && role !== "aggregated") continue;
      for (const line of linesOf(text)) {
        const wish2 = wishOf(line.text);
        const key = `${process2} ${line.text}`;
        if (!wish2 || seen2.has(key)) continue;
        seen2.add(key);
        findings.push({
          witness: "environment",
          strength: 0,
          file: path,
          line: line.number,
          process: process2,
          ...wish2
        });
      }
    }
    return findings;
  }
};
function wishOf(line) {
  const split = line.indexOf("=");
  const name = line.slice(0, split);
  const value = line.slice(split + 1);
  const backend = split > 0 ? WISHES[name] : void 0;
  if (backend)
    return {
      says: `the environment asks for ${backend}: ${name}=${value.slice(0, 40)}`,
      backend,
      claim: "intended"
    };
  if (name === "UCX_TLS" && /^(?!\^)/.test(value) && value.split(",").includes("tcp") && !/cuda_ipc|rc|dc|ib|all|sm|cma/.test(value)) {
    return { says: `UCX_TLS=${value.slice(0, 80)} allows no fast transport`, problem: UCX_TLS_NARROW };
  }
  return null;
}

// src/evidence/log-lines.ts
var KEPT = 3;
var logLines = {
  name: "log-lines",
  testify({ record, texts }) {
    const all = PROFILES[record.profile].logRules;
    const problems = all.filter((rule3) => rule3.claim === void 0);
    return [...texts].filter(([path]) => kindOf(path) === "log").flatMap(([path, text]) => {
      const { process: process2 } = originOf(path, record);
      const rules = workerRoleOf(process2, record) === null ? problems : all;
      return ruleFindings(linesOf(text), rules, path, process2);
    });
  }
};
function ruleFindings(lines, rules, file, process2) {
  const found = /* @__PURE__ */ new Map();
  for (const line of lines) {
    for (const rule3 of rules) {
      const match = rule3.pattern.exec(line.text);
      if (!match) continue;
      const kept = found.get(rule3) ?? [];
      if (kept.length === 0) found.set(rule3, kept);
      const finding = findingOf(rule3, match, line, file, process2);
      if (kept.length < KEPT) kept.push(finding);
      else kept[KEPT - 1] = summed(kept[KEPT - 1] ?? finding, finding);
    }
  }
  return [...found.values()].flat();
}
function findingOf(rule3, match, line, file, process2) {
  return {
    witness: "log-lines",
    says: `${rule3.means}: ${line.text.trim().slice(0, 200)}`,
    strength: rule3.strength,
    file,
    line: line.number,
    process: process2,
    ...rule3.backend ? { backend: rule3.backend } : {},
    ...rule3.claim ? { claim: rule3.claim } : {},
    ...rule3.problem ? { problem: rule3.problem } : {},
    ...rule3.detail?.(match)
  };
}
function summed(into, next) {
  const bytes2 = (into.bytes ?? 0) + (next.bytes ?? 0);
  const gbps = Math.max(into.gbps ?? 0, next.gbps ?? 0);
  return { ...into, ...bytes2 > 0 ? { bytes: bytes2 } : {}, ...gbps > 0 ? { gbps } : {} };
}

// src/evidence/witnesses.ts
var WITNESSES = [
  requests,
  processExits,
  nixlTelemetry,
  ucxProtocols,
  transferCounter,
  mappedLibraries,
  logLines,
  environment
];

// src/evidence/log-rules-engines.ts
var ENGINE_RULES = [
  {
    pattern: /Creating v1 connector with name: Nixl\w*Connector/,
    means: "vLLM made its NIXL connector",
    strength: 2,
    backend: "nixl",
    claim: "selected"
  },
  {
    pattern: /Initializing NIXL (wrapper|worker|Scheduler)/i,
    means: "vLLM starts its NIXL connector",
    strength: 2,
    backend: "nixl",
    claim: "selected"
  },
  {
    pattern: /NIXL compatibility check passed/,
    means: "two vLLM workers agree on the layout",
    strength: 2,
    backend: "nixl",
    claim: "built"
  },
  {
    pattern: /NIXL transfer failure: (\w+)/,
    means: "vLLM's NIXL transfer failed",
    strength: 2,
    backend: "nixl",
    claim: "built",
    problem: "TRANSFER_FAILED"
  },
  {
    pattern: /NIXL KVManager initialized with backend: \w+/,
    means: "SGLang built its NIXL manager",
    strength: 2,
    backend: "nixl",
    claim: "built"
  },
  {
    pattern: /Num successful transfers=([1-9]\d*),.*?Avg MB per transfer=([\d.]+)(?:,.*?Throughput \(MB\/s\)=([\d.]+))?/,
    means: "NIXL completed transfers, by its connector\u2019s own count",
    strength: 3,
    backend: "nixl",
    claim: "used",
    detail: (match) => {
      const bytes2 = Math.round(Number(match[1]) * Number(match[2]) * (1 << 20));
      const gbps = Number(match[3] ?? 0) * (1 << 20) / 1e9;
      return { bytes: Number.isFinite(bytes2) ? bytes2 : 0, ...gbps > 0 ? { gbps } : {} };
    }
  },
  {
    pattern: /remote mooncake session \S+ is not alive/,
    means: "SGLang's Mooncake peer is gone",
    strength: 2,
    backend: "mooncake",
    claim: "built",
    problem: "PEER_GONE"
  },
  {
    pattern: /\brdma_transport\.cpp:\d+\] Memory region not registered/,
    means: "Mooncake's RDMA transport does not know the memory",
    strength: 2,
    backend: "mooncake",
    claim: "built",
    problem: "MEMORY_NOT_REGISTERED"
  },
  {
    pattern: /Transfer Engine RPC using \S+/,
    means: "Mooncake's transfer engine is up",
    strength: 2,
    backend: "mooncake",
    claim: "built"
  },
  {
    pattern: /\b(rdma_(transport|context|endpoint)|worker_pool|transfer_engine(_impl|_py)?|transfer_metadata(_plugin)?|tcp_transport|nvlink_transport|multi_transport)\.cpp:\d+\]/,
    means: "Mooncake's transfer engine speaks",
    strength: 1,
    backend: "mooncake",
    claim: "built"
  },
  {
    pattern: /\b(libperf|perftest(_run)?)\.c:\d+/,
    means: "a benchmark tool of UCX, no serving",
    strength: 2,
    backend: "none",
    claim: "none"
  },
  {
    pattern: /PMPI_Init\b|MPIR_Init_thread/,
    means: "an MPI program, no KV transfer",
    strength: 2,
    backend: "none",
    claim: "none"
  }
];
var WISH_RULES = ["nixl", "ucx", "mpi", "mooncake"].flatMap(
  (backend) => [
    wish(new RegExp(`TRTLLM_USE_${backend.toUpperCase()}_KVCACHE['": =]+1`), backend),
    wish(new RegExp(`cache_transceiver_config\\b.{0,80}?\\bbackend['": =]+['"]?${backend}\\b`, "i"), backend),
    wish(new RegExp(`disaggregation[_-]transfer[_-]backend['": =]+['"]?${backend}\\b`, "i"), backend)
  ]
);
function wish(pattern, backend) {
  return { pattern, means: `a setting asks for ${backend}`, strength: 0, backend, claim: "intended" };
}
var SERVING = /NixlConnector|KVConnector|KV_?Caches?\b|KVManager|EngineCore|VllmWorker|nixl_connector|Registered endpoint 'dynamo/;
var PYTHON_AGENT_RULES = [
  {
    pattern: /Backend (UCX|LIBFABRIC|Mooncake) was instantiated/,
    means: "a Python NIXL agent was built",
    strength: 2,
    backend: "nixl",
    claim: "built",
    detail: (match) => match[1] === "LIBFABRIC" ? { wire: "libfabric" } : {}
  },
  {
    pattern: /nixl_agent\.cpp:\d+\] Selected backend: \w+/,
    means: "a NIXL transfer request was made",
    strength: 1,
    backend: "nixl",
    claim: "built"
  }
];
var FAILURE_RULES = [
  /(^|[\s|[(])(ERROR|CRITICAL|FATAL)\b/,
  /\[TRT-LLM\] \[E\]/,
  /^[EF]\d{4} \d\d:\d\d:/,
  /\bTraceback \(most recent call last\)/,
  /(^|\s)[A-Za-z.]*(Error|Exception): /,
  /\bterminate called\b|\bwhat\(\): /,
  /Assertion `.*' failed|Assertion failed:/,
  /\bAborted\b|core dumped|Segmentation fault|\bAbort\(\d+\)|Caught signal \d+/,
  /transfer (failed|failure|timed out|timeout)\b/i,
  /Health check failed/,
  /Internal server error/i,
  /STUCK INDEFINITELY|\bdeadlock/i,
  /Failed to create (NIXL backend|UCX worker)/,
  /memory is detected as host by UCX/,
  /\bis not alive\b/,
  /no RDMA transports available/,
  /terminated with exit code [1-9]|exited with (exit )?(code|status) [1-9]/i
];

// src/evidence/judge-texts.ts
function judgeTexts(files, options2) {
  const texts = files.flatMap((file) => "text" in file ? [readText(file.name, file.text)] : []);
  const profile = profileOf(texts, options2.profile ?? "auto");
  const memory = memoryIn(texts.flatMap((text) => text.rows));
  const findings = [
    ...files.flatMap((file) => "bytes" in file ? loneRingFindings(file.name, file.bytes) : []),
    ...texts.flatMap((text) => textFindings(text, profile, memory))
  ];
  const weighed = weigh(recordFor(profile, memory), findings);
  const { wire, slow } = wireOf2(findings, weighed.backend);
  const ruling = rule2(weighed, wire, slow, options2.expected);
  return {
    version: 1,
    verdict: ruling.verdict,
    profile,
    line: `${ruling.verdict}${PROFILES[profile].suffix}`,
    expected: options2.expected,
    backend: weighed.backend,
    claim: weighed.claim,
    wire: wire === "unknown" ? loneWire(texts) : wire,
    bytes: weighed.telemetryBytes,
    gbps: rateOf(findings),
    outcome: outcomeOf(texts, findings),
    reason: ruling.reason,
    arms: [],
    findings,
    diagnoses: diagnosesOf(weighed)
  };
}
function readText(name, text) {
  const lines = [...linesOf(text)];
  return { name, lines, rows: [...protocolRows(lines)] };
}
function profileOf(texts, asked) {
  const reference = texts.some(({ lines }) => lines.some(({ text }) => text.startsWith(REFERENCE_MARK)));
  if (reference && asked === "trtllm") throw contrary(asked, "reference");
  return reference ? "reference" : asked === "auto" ? "trtllm" : asked;
}
function memoryIn(rows) {
  return rows.some((row2) => /\b(cuda|rocm)\b/.test(row2.operation)) ? "gpu" : "host";
}
function textFindings({ name, lines, rows }, profile, memory) {
  const printed = lines.filter((line) => !/^\s*(#|\/\/)/.test(line.text));
  const serving = printed.some((line) => SERVING.test(line.text));
  const agents = serving && !printed.some((line) => /TensorRT-LLM|TRT-LLM/.test(line.text));
  const rules = [
    ...PROFILES[profile].logRules,
    ...ENGINE_RULES,
    ...WISH_RULES,
    ...agents ? PYTHON_AGENT_RULES : []
  ];
  return [
    ...protocolFindings(rows, name, null, memory),
    ...ruleFindings(printed, rules, name, null),
    ...libraryFindings(printed, name, null, PROFILES[profile]),
    ...serving ? [] : connectedAgent(name, printed, rows)
  ];
}
function connectedAgent(name, lines, rows) {
  for (const { number: number2, text } of lines) {
    const agent = /Initialized NIXL agent: (\S+)/.exec(text)?.[1];
    if (agent === void 0 || !rows.some((row2) => row2.context === agent && row2.peer !== "self")) continue;
    const says2 = `the NIXL agent ${agent} was built and has an endpoint to a peer`;
    return [
      {
        witness: "log-lines",
        says: says2,
        strength: 2,
        file: name,
        line: number2,
        process: null,
        backend: "nixl",
        claim: "built"
      }
    ];
  }
  return [];
}
function recordFor(profile, memory) {
  return {
    version: 1,
    arm: "expected",
    profile,
    release: null,
    wanted: null,
    disaggregated: true,
    outcome: "served",
    failure: null,
    processes: [],
    requests: [],
    kvBytesPerToken: null,
    memory,
    environment: {},
    seconds: 0
  };
}
function rule2(weighed, wire, slow, expected) {
  const { moved, backend, claim } = weighed;
  const over = wire === "unknown" ? "" : ` over ${wire}`;
  if (moved.size > 1)
    return { verdict: "INCONCLUSIVE", reason: `The text shows ${[...moved].join(" and ")} in use.` };
  if (expected !== null && moved.size === 1 && !moved.has(expected)) {
    return {
      verdict: "WRONG_BACKEND",
      reason: `The text shows ${backend} in use${over}; ${expected} was wanted.`
    };
  }
  if (moved.size === 1 && slow)
    return { verdict: "SLOW_PATH", reason: `The text shows ${backend} in use${over}, which is slow.` };
  const shown = claim === "none" ? "no KV backend" : `${backend} ${claim}${over}`;
  const reason = `The text shows ${shown}. A log alone does not tell which requests were answered nor whether the tokens are right: run the smoke test for a verdict.`;
  return { verdict: "INCONCLUSIVE", reason };
}
function loneWire(texts) {
  const rows = texts.flatMap((text) => text.rows).filter((row2) => row2.operation === "" && row2.upTo === Number.POSITIVE_INFINITY);
  const wires = new Set(rows.map((row2) => /\btcp\//.test(row2.config) ? "tcp" : "unknown"));
  return wires.size === 1 && wires.has("tcp") ? "tcp" : "unknown";
}
function outcomeOf(texts, findings) {
  const lines = texts.flatMap((text) => text.lines);
  if (lines.some(({ text }) => FAILURE_RULES.some((pattern) => pattern.test(text)))) return "failed";
  const data = texts.some(
    ({ rows }) => rows.some((row2) => row2.count !== null && row2.count > 0 && isData(row2))
  );
  const alive = data || findings.some((finding) => finding.claim === "built" || finding.claim === "used");
  return alive || lines.some(({ text }) => ALIVE.test(text)) ? "ok" : "unclear";
}
var ALIVE = /\b(ready|started|initialized|Refreshed|listening|completed|Autotuner|instantiated|running on|enabled|Adding worker|added model)\b/i;
function isData(row2) {
  return operationClass(row2.operation) !== "control" && memoryOf(row2.operation) !== null;
}
function diagnosesOf({ problems, findings }) {
  return [...problems].flatMap((code2) => {
    const finding = findings.find((one) => one.problem === code2);
    const place2 = finding?.file ? `(${finding.file}${finding.line === null ? "" : `:${finding.line}`})` : "";
    return diagnosis(code2, place2) ?? [];
  });
}

// src/evidence/judge.ts
var SEVERITY = [
  "WRONG_BACKEND",
  "WRONG_TOKENS",
  "NO_TRANSFER",
  "SLOW_PATH",
  "START_FAILED",
  "TIMEOUT",
  "INCONCLUSIVE",
  "INFRA",
  "PROVEN"
];
function judge(arms, options2) {
  const profile = profileOf2(arms, options2);
  const expected = options2.expected ?? expectedOf(arms);
  const judged = arms.map((arm) => testifyAndJudge(inProfile(arm, profile), arms, expected, options2));
  const ruling = overall(judged);
  const leading = ruling.leading;
  return {
    version: 1,
    verdict: ruling.verdict,
    profile: profile.name,
    line: `${ruling.verdict}${profile.suffix}`,
    expected,
    backend: leading?.backend ?? "unknown",
    claim: leading?.claim ?? "none",
    wire: leading?.wire ?? "unknown",
    bytes: leading?.bytes ?? 0,
    gbps: leading?.gbps ?? null,
    outcome: outcomeOf2(arms),
    reason: ruling.reason,
    arms: judged,
    findings: judged.flatMap((arm) => arm.findings.map((finding) => inFolder(finding, arm.arm))),
    diagnoses: merged([...ruling.diagnoses, ...byRelevance(judged), ...refusals(arms)])
  };
}
function profileOf2(arms, options2) {
  return PROFILES[shownProfile(arms, options2.profile ?? "auto")];
}
function inProfile(arm, profile) {
  return arm.record.profile === profile.name ? arm : { ...arm, record: { ...arm.record, profile: profile.name } };
}
function expectedOf(arms) {
  const named = (name) => arms.find(({ record }) => record.arm === name)?.record.wanted;
  return named("expected") ?? named("shipped") ?? named("slow") ?? null;
}
function wantedOf(record, expected) {
  if (record.arm === "aggregated") return null;
  if (expected === null) return record.wanted;
  if (record.arm === "contrast") return expected === "nixl" ? "ucx" : "nixl";
  return expected;
}
function testifyAndJudge(arm, arms, expected, options2) {
  const findings = [
    ...WITNESSES.flatMap((witness) => witness.testify(arm)),
    ...tokenFindings(arm.record, arms)
  ];
  const question = {
    wanted: wantedOf(arm.record, expected),
    floorGbps: options2.floorGbps ?? null,
    unread: unreadEvidence(arm)
  };
  return judgeArm(arm.record, findings, question);
}
function tokenFindings(record, arms) {
  if (record.arm === "aggregated" || !record.requests.some(isAnswered)) return [];
  const others = arms.map((arm) => arm.record).filter((other) => other.arm !== record.arm && other.requests.some(isAnswered));
  if (others.length === 0) return record.disaggregated ? [tokensAlone(record)] : [];
  const aggregated = others.filter((other) => other.arm === "aggregated");
  const rule3 = PROFILES[record.profile].tokens;
  return (aggregated.length > 0 ? aggregated : others).map((other) => compareTokens(record, other, rule3));
}
function overall(judged) {
  const main = judged.filter((arm) => arm.arm === "shipped" || arm.arm === "expected");
  const worst = [...main].sort((a, b) => SEVERITY.indexOf(a.verdict) - SEVERITY.indexOf(b.verdict))[0];
  const advice = adviceOn(judged);
  if (!worst) {
    const reason = judged.length === 0 ? "No arm ran." : "Neither the shipped nor the expected arm ran; the others are only there to compare with.";
    return { verdict: "INCONCLUSIVE", reason, leading: judged[0], diagnoses: advice };
  }
  const leading = worst.verdict === "PROVEN" ? main.find((arm) => arm.arm === "expected") ?? worst : worst;
  if (worst.verdict !== "PROVEN") {
    return { verdict: worst.verdict, reason: `${worst.arm}: ${worst.reason}`, leading, diagnoses: advice };
  }
  const failing = judged.map((arm) => controlFault(arm, leading)).find((fault) => fault !== null);
  if (failing)
    return { verdict: "INCONCLUSIVE", reason: failing, leading, diagnoses: [...flipAdvice(), ...advice] };
  const compared = judged.some((arm) => arm.arm === "aggregated") ? "" : " No aggregated arm was compared.";
  return {
    verdict: "PROVEN",
    reason: `${leading.arm}: ${leading.reason}${compared}`,
    leading,
    diagnoses: advice
  };
}
function controlFault(arm, leading) {
  const used = arm.claim === "used" && !NEVER_SERVED.has(arm.verdict);
  if (arm.arm === "contrast" && !(used && arm.backend === arm.wanted && arm.backend !== leading.backend)) {
    return `The check cannot fail: the contrast arm should have used ${arm.wanted} and gave ${arm.verdict} (${arm.reason})`;
  }
  if (arm.arm === "slow" && !(arm.verdict === "SLOW_PATH" || used && arm.wire === "tcp")) {
    return `The check cannot fail: the slow arm should have gone over TCP and gave ${arm.verdict} (${arm.reason})`;
  }
  if (arm.arm === "aggregated" && arm.verdict !== "PROVEN") {
    return `The aggregated arm gave no complete answers to compare with: ${arm.reason}`;
  }
  return null;
}
var NEVER_SERVED = /* @__PURE__ */ new Set(["INFRA", "START_FAILED", "TIMEOUT"]);
function flipAdvice() {
  return [diagnosis("CONTROL_DID_NOT_FLIP")].filter((one) => one !== null);
}
function adviceOn(judged) {
  const none = !judged.some((arm) => arm.arm === "aggregated");
  const differ = judged.some((arm) => arm.verdict === "WRONG_TOKENS");
  return none && differ ? [diagnosis("NO_AGGREGATED_ARM")].filter((one) => one !== null) : [];
}
function byRelevance(judged) {
  const control = (arm) => arm.arm === "slow" || arm.arm === "contrast";
  return judged.filter((arm) => !control(arm)).flatMap((arm) => arm.diagnoses);
}
function refusals(arms) {
  const refused2 = arms.flatMap((arm) => (arm.refused ?? []).map((what) => `${arm.record.arm}/${what}`));
  const told = refused2.length === 0 ? null : diagnosis("EVIDENCE_REFUSED", `(${refused2.slice(0, 5).join("; ")})`);
  return told ? [told] : [];
}
function merged(diagnoses) {
  const byCode = /* @__PURE__ */ new Map();
  for (const one of diagnoses) if (!byCode.has(one.code)) byCode.set(one.code, one);
  return [...byCode.values()];
}
function outcomeOf2(arms) {
  const main = arms.map((arm) => arm.record).filter((record) => record.arm === "shipped" || record.arm === "expected");
  if (main.length === 0) return "unclear";
  const failed = main.some(
    (record) => record.outcome === "start-failed" || record.outcome === "timeout" || record.requests.some((request2) => !request2.ok)
  );
  if (failed) return "failed";
  return main.every((record) => record.outcome === "served" && record.requests.length > 0) ? "ok" : "unclear";
}
function inFolder(finding, arm) {
  return finding.file === null ? finding : { ...finding, file: `${arm}/${finding.file}` };
}

// src/evidence/load.ts
import { constants } from "node:fs";
import { lstat, open, readdir } from "node:fs/promises";
import { basename, join } from "node:path";

// src/evidence/arm-record.ts
var ARMS = ["shipped", "expected", "contrast", "slow", "aggregated"];
var PROFILE_NAMES = ["trtllm", "reference"];
var OUTCOMES = ["served", "start-failed", "timeout", "infra"];
var ROLES = [
  "etcd",
  "nats",
  "frontend",
  "prefill",
  "decode",
  "aggregated"
];
function parseArmRecord(json, place2) {
  const read = new Reader(place2);
  const record = read.object(parsed(json, place2), "arm.json");
  const version = read.number(record, "version");
  if (version !== 1) throw damaged(place2, `it is of version ${version}, and this program reads version 1`);
  return {
    version: 1,
    arm: read.oneOf(record, "arm", ARMS),
    profile: read.oneOf(record, "profile", PROFILE_NAMES),
    release: read.textOrNull(record, "release"),
    wanted: record["wanted"] === null ? null : read.oneOf(record, "wanted", ["nixl", "ucx"]),
    disaggregated: read.flag(record, "disaggregated"),
    outcome: read.oneOf(record, "outcome", OUTCOMES),
    failure: read.textOrNull(record, "failure"),
    processes: read.list(record, "processes").map((one) => processOf(read, one)),
    requests: read.list(record, "requests").map((one) => requestOf2(read, one)),
    kvBytesPerToken: read.numberOrNull(record, "kvBytesPerToken"),
    memory: read.oneOf(record, "memory", ["gpu", "host"]),
    environment: environmentOf(read, record),
    seconds: read.number(record, "seconds")
  };
}
function processOf(read, value) {
  const one = read.object(value, "processes");
  return {
    name: read.text(one, "name"),
    role: read.oneOf(one, "role", ROLES),
    pid: read.numberOrNull(one, "pid"),
    exitBeforeStop: read.numberOrNull(one, "exitBeforeStop"),
    exit: read.numberOrNull(one, "exit"),
    seconds: read.number(one, "seconds")
  };
}
function requestOf2(read, value) {
  const one = read.object(value, "requests");
  return {
    id: read.text(one, "id"),
    ok: read.flag(one, "ok"),
    error: read.textOrNull(one, "error"),
    promptTokens: read.numberOrNull(one, "promptTokens"),
    text: read.textOrNull(one, "text"),
    seconds: read.number(one, "seconds"),
    prompt: read.number(one, "prompt")
  };
}
function environmentOf(read, record) {
  const variables = read.object(record["environment"], "environment");
  return Object.fromEntries(Object.keys(variables).map((name) => [name, read.textOrNull(variables, name)]));
}
var Reader = class {
  #place;
  constructor(place2) {
    this.#place = place2;
  }
  object(value, name) {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
    throw this.#wrong(name, "an object");
  }
  list(from, name) {
    const value = from[name];
    if (Array.isArray(value)) return value;
    throw this.#wrong(name, "a list");
  }
  text(from, name) {
    const value = from[name];
    if (typeof value === "string") return value;
    throw this.#wrong(name, "text");
  }
  textOrNull(from, name) {
    return from[name] === null ? null : this.text(from, name);
  }
  number(from, name) {
    const value = from[name];
    if (typeof value === "number" && Number.isFinite(value)) return value;
    throw this.#wrong(name, "a number");
  }
  numberOrNull(from, name) {
    return from[name] === null ? null : this.number(from, name);
  }
  flag(from, name) {
    const value = from[name];
    if (typeof value === "boolean") return value;
    throw this.#wrong(name, "true or false");
  }
  oneOf(from, name, allowed) {
    const found = allowed.find((one) => one === from[name]);
    if (found !== void 0) return found;
    throw this.#wrong(name, `one of ${allowed.join(", ")}`);
  }
  #wrong(name, wanted2) {
    return damaged(this.#place, `its field \`${name}\` is not ${wanted2}`);
  }
};
function parsed(json, place2) {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw damaged(place2, "it is not JSON", cause);
  }
}
function damaged(place2, why, cause) {
  return new ToolError({
    code: "EVIDENCE_DAMAGED",
    kind: "usage",
    what: `${place2} cannot be used as an arm's record: ${why}.`,
    means: "Nothing was judged.",
    next: "Give the evidence folder as a smoke run of this version left it, or update this program.",
    ...cause === void 0 ? {} : { cause }
  });
}

// src/evidence/digest.ts
var WORDS = [
  ["NIXL", "Nixl", "nixl", "UCX", "Ucx", "ucp_", "MPI", "CUDA", "RDMA", "rdma"],
  ["ERROR", "FATAL", "Error", "error", "Abort", "FAILED", "ailed"],
  ["ransceiver", "ooncake", "OONCAKE", "reference-engine"],
  ["KV cache", "KV Cache", "KVCache", "kv_cache", "KV_Cache", "KVCACHE"],
  ["transfer", "Connection Manager"],
  ["undefined symbol", "device driver"],
  ["backend", "Traceback"],
  ["instantiated", "libperf", "perftest"],
  ["detected", "dumped"],
  ["No space left", "isaggregated"],
  ["Exception", "Caught signal"],
  ["\\|\\n"],
  ["\\|\\r\\n"]
];
var KEPT_START = 4 << 20;
var KEPT_END = 8 << 20;
var MAX_LINE2 = 16384;
var LogDigest = class {
  #groups = WORDS.map((words2) => new RegExp(words2.join("|"), "g"));
  #rest = "";
  #line = 0;
  #start = { lines: [], size: 0 };
  #end = { lines: [], size: 0 };
  /** Takes the next bytes of the file; the caller may reuse them afterwards. */
  push(chunk) {
    const text = this.#rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1");
    const end = text.lastIndexOf("\n") + 1;
    if (end > 0) this.#scan(text.slice(0, end));
    this.#rest = text.slice(end, end + MAX_LINE2);
  }
  /** What was kept, as a text whose lines have their true numbers. */
  text() {
    if (this.#rest !== "") this.push(Uint8Array.of(10));
    const parts = [];
    let last = 0;
    for (const { number: number2, text } of [...this.#start.lines, ...this.#end.lines]) {
      if (number2 > last + 1) parts.push(skipMarker(number2 - last - 1));
      parts.push(text);
      last = number2;
    }
    return parts.length === 0 ? "" : `${parts.join("\n")}
`;
  }
  #scan(text) {
    const begins = new Set(this.#groups.flatMap((group) => lineBegins(text, group)));
    let at = 0;
    for (const begin of [...begins].sort((a, b) => a - b)) {
      this.#line += linesBetween(text, at, begin);
      const end = text.indexOf("\n", begin);
      this.#keep(text.slice(begin, Math.min(end, begin + MAX_LINE2)));
      this.#line += 1;
      at = end + 1;
    }
    this.#line += linesBetween(text, at, text.length);
  }
  #keep(raw) {
    const line = { number: this.#line + 1, text: withoutMarks(Buffer.from(raw, "latin1").toString("utf8")) };
    const size = line.text.length + 32;
    const kept = this.#start.size + size <= KEPT_START && this.#end.lines.length === 0 ? this.#start : this.#end;
    kept.lines.push(line);
    kept.size += size;
    if (this.#end.size > KEPT_END) forget(this.#end);
  }
};
function forget(kept) {
  kept.lines = kept.lines.slice(Math.ceil(kept.lines.length / 2));
  kept.size = kept.lines.reduce((sum2, line) => sum2 + line.text.length + 32, 0);
}
function lineBegins(text, words2) {
  const begins = [];
  words2.lastIndex = 0;
  for (let hit = words2.exec(text); hit !== null; hit = words2.exec(text)) {
    begins.push(text.lastIndexOf("\n", hit.index) + 1);
    words2.lastIndex = text.indexOf("\n", hit.index) + 1;
  }
  return begins;
}
function linesBetween(text, from, until) {
  let lines = 0;
  for (let end = text.indexOf("\n", from); end !== -1 && end < until; end = text.indexOf("\n", end + 1))
    lines += 1;
  return lines;
}

// src/evidence/load.ts
var MAX_FILES = 4096;
var MAX_DEPTH = 3;
var MAX_RECORD = 16 << 20;
var MAX_BINARY = 4 << 20;
var MAX_TABLE = 16 << 20;
var WHOLE_TEXT = 1 << 20;
var CHUNK = 1 << 20;
async function loadArms(folder) {
  if (await isFile(join(folder, "arm.json"))) return [await loadArm(folder)];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const arms = [];
  for (const entry of entries.toSorted((a, b) => a.name < b.name ? -1 : 1)) {
    const inner = join(folder, entry.name);
    if (entry.isDirectory() && await isFile(join(inner, "arm.json"))) arms.push(await loadArm(inner));
  }
  if (arms.length === 0) throw noEvidence(folder);
  return arms;
}
async function loadArm(folder) {
  const place2 = join(folder, "arm.json");
  const record = parseArmRecord((await readWhole(place2, MAX_RECORD)).toString("utf8"), place2);
  const texts = /* @__PURE__ */ new Map();
  const binaries = /* @__PURE__ */ new Map();
  const refused2 = [];
  for (const path of await filesUnder(folder, refused2)) {
    const kind = kindOf(path);
    if (kind === "other") continue;
    try {
      if (kind === "telemetry") binaries.set(path, await readWhole(join(folder, path), MAX_BINARY));
      else texts.set(path, await readText2(join(folder, path), kind));
    } catch (error) {
      refused2.push(
        `${printable(path)}: ${error instanceof ToolError ? error.what : errnoOf(error) ?? "not readable"}`
      );
    }
  }
  return { record, texts, binaries, ...refused2.length > 0 ? { refused: refused2 } : {} };
}
async function loadTexts(paths) {
  const files = [];
  for (const path of paths) {
    const inner = (await lstat(path)).isDirectory() ? await filesUnder(path, []) : [""];
    for (const name of inner)
      files.push(await givenFile(name === "" ? path : join(path, name), name === "" ? basename(path) : name));
  }
  return files;
}
async function givenFile(path, name) {
  var _stack = [];
  try {
    const file = __using(_stack, await openRegular(path, true), true);
    const start2 = Buffer.alloc(64);
    const { bytesRead } = await file.read(start2, 0, start2.length, 0);
    const binary = start2.subarray(0, bytesRead).includes(0);
    return binary ? { name, bytes: await bytesOf3(file, MAX_BINARY, path) } : { name, text: await textOf2(file) };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function filesUnder(folder, refused2, inner = "", depth = 0) {
  const files = [];
  for (const entry of await readdir(join(folder, inner), { withFileTypes: true })) {
    const path = inner === "" ? entry.name : `${inner}/${entry.name}`;
    const why = refusal(entry.name, entry.isFile() || entry.isDirectory(), depth);
    if (why !== null) refused2.push(`${printable(path)}: ${why}`);
    else if (entry.isDirectory()) files.push(...await filesUnder(folder, refused2, path, depth + 1));
    else files.push(path);
    if (files.length > MAX_FILES) {
      refused2.push(`more than ${MAX_FILES} files: the rest was not read`);
      return files.slice(0, MAX_FILES);
    }
  }
  return files.sort();
}
function refusal(name, ordinary, depth) {
  if (/[\u0000-\u001f\u007f\\]/.test(name) || name.includes(".."))
    return "its name is not one that a smoke run gives";
  if (!ordinary) return "it is a link or a device, which is never followed";
  return depth > MAX_DEPTH ? "it lies too deep" : null;
}
function printable(path) {
  return JSON.stringify(path).slice(1, -1).slice(0, 200);
}
async function readText2(path, kind) {
  var _stack = [];
  try {
    const file = __using(_stack, await openRegular(path, false), true);
    if (kind === "log" || kind === "ucx") return await textOf2(file);
    return withoutNul(await bytesOf3(file, MAX_TABLE, path));
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function readWhole(path, limit) {
  var _stack = [];
  try {
    const file = __using(_stack, await openRegular(path, false), true);
    return await bytesOf3(file, limit, path);
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function openRegular(path, follow) {
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | (follow ? 0 : constants.O_NOFOLLOW);
  const file = await open(path, flags);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw unreadable2(path, "is not a regular file");
}
async function bytesOf3(file, limit, path) {
  const { size } = await file.stat();
  if (size > limit)
    throw unreadable2(path, `has ${size} bytes, more than the ${limit} that such a file can have`);
  const bytes2 = Buffer.alloc(size);
  const { bytesRead } = await file.read(bytes2, 0, size, 0);
  return bytes2.subarray(0, bytesRead);
}
async function textOf2(file) {
  const digest = new LogDigest();
  const chunk = Buffer.alloc(CHUNK);
  const { size } = await file.stat();
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK, at);
    if (bytesRead === 0) return digest.text();
    if (at === 0 && size <= WHOLE_TEXT) return withoutNul(chunk.subarray(0, bytesRead));
    digest.push(chunk.subarray(0, bytesRead));
    at += bytesRead;
  }
}
function withoutNul(bytes2) {
  return bytes2.toString("utf8").replaceAll("\0", " ");
}
async function isFile(path) {
  try {
    return (await lstat(path)).isFile();
  } catch {
    return false;
  }
}
function unreadable2(path, why) {
  return new ToolError({
    code: "EVIDENCE_UNREADABLE",
    kind: "usage",
    what: `${path} ${why}.`,
    means: "It was not used as evidence.",
    next: "Give log files and evidence folders as a smoke run left them."
  });
}
function noEvidence(folder) {
  return new ToolError({
    code: "NO_EVIDENCE",
    kind: "usage",
    what: `${folder} holds no evidence: no arm.json in it or in its subfolders.`,
    means: "Nothing was judged.",
    next: "Name the evidence folder of a smoke run, or single log files."
  });
}

// src/image/build-inputs.ts
import { readdir as readdir3, readFile as readFile3, symlink as symlink2 } from "node:fs/promises";
import { join as join5 } from "node:path";

// src/plan/checkout.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat as lstat2, readdir as readdir2, readFile, readlink, realpath } from "node:fs/promises";
import { basename as basename2, dirname, join as join3, relative, resolve as resolve2, sep } from "node:path";
import { pipeline } from "node:stream/promises";

// src/system/command.ts
async function runCommand(session, argv, options2 = {}) {
  const [program, ...args] = argv;
  try {
    const { exitCode, stdout, stderr } = await getExecOutput(program, args, {
      env: mergeEnvironment(session.env, { ...options2.env, [RUN_MARK]: session.runId }),
      silent: true,
      ignoreReturnCode: true,
      ...options2.cwd === void 0 ? {} : { cwd: options2.cwd }
    });
    return { code: exitCode, stdout, stderr };
  } catch (cause) {
    throw new ToolError({
      code: "PROGRAM_MISSING",
      kind: "surroundings",
      what: `\`${program}\` could not be started: ${cause instanceof Error ? cause.message : String(cause)}.`,
      means: "The step cannot run on this machine.",
      next: `Install ${program}, or put it on PATH.`,
      cause
    });
  }
}

// src/plan/generations/shell-text.ts
import { join as join2 } from "node:path/posix";
function assignment(script, name) {
  const pattern = new RegExp(
    `^[ \\t]*(?:export[ \\t]+|readonly[ \\t]+|local[ \\t]+)?${name}=(?:"([^"\\n]*)"|'([^'\\n]*)'|([^\\s;#"']*))`,
    "gm"
  );
  let value;
  for (const match of script.matchAll(pattern)) {
    const text = match[1] ?? match[2] ?? match[3] ?? "";
    const fallback = /^\$\{\w+:?-([^}$]*)\}$/.exec(text)?.[1];
    if (fallback !== void 0) value ??= fallback;
    else if (!text.includes("$")) value ??= text;
  }
  return value;
}
function acceptsOption(script, option) {
  if (option.startsWith("--")) {
    return new RegExp(`^[ \\t]*(?:[\\w|-]*\\|)?${quoted(option)}(?:\\|[\\w|-]*)?\\)`, "m").test(script);
  }
  const letter = option.slice(1);
  const optstring = /\bgetopts[ \t]+["']?:?([A-Za-z0-9:]+)/.exec(script)?.[1];
  if (optstring?.includes(letter)) return true;
  return new RegExp(`^[ \\t]*(?:[\\w|-]*\\|)?-${letter}(?:\\|[\\w|-]*)?\\)`, "m").test(script);
}
function cloneUrl(script) {
  const plain = script.replace(/\\\n/g, " ");
  for (const match of plain.matchAll(
    /^(?![ \t]*#).*?\bgit[ \t]+(?:-[cC][ \t]+\S+[ \t]+)*clone[ \t]+(.*)$/gm
  )) {
    for (const word of (match[1] ?? "").split(/[ \t;&|)]+/)) {
      const text = word.replace(/^["']|["']$/g, "");
      const variable = /^\$\{?(\w+)\}?$/.exec(text)?.[1];
      const url = variable === void 0 ? text : assignment(plain, variable) ?? "";
      if (/^(?:[a-z]+:\/\/|\/|[\w.-]+@[\w.-]+:)/.test(url) && !url.includes("$")) return url;
    }
  }
  return void 0;
}
function cloneFolder(script) {
  const clone = /^(?![ \t]*#).*?\bgit[ \t]+clone[ \t]+(.*)$/m.exec(script.replace(/\\\n/g, " "));
  const before = script.slice(0, script.search(/^(?![ \t]*#).*?\bgit[ \t]+clone[ \t]/m));
  const folder = [...`${before}
${clone?.[0] ?? ""}`.matchAll(CD)].at(-1);
  const words2 = (clone?.[1] ?? "").split(/[;&|)#]/)[0]?.trim().split(/[ \t]+/) ?? [];
  const last = words2.at(-1)?.replace(/^["']|["']$/g, "") ?? "";
  const name = last.replace(/\/+$/, "").replace(/^.*[/:]/, "").replace(/\.git$/, "");
  const parent = folder?.[1] ?? folder?.[2] ?? folder?.[3];
  return parent === void 0 || !/^[\w.-]+$/.test(name) ? void 0 : join2(parent, name);
}
var CD = /(?:^|[\s;&(])cd[ \t]+(?:'(\/[^'\n$]*)'|"(\/[^"\n$]*)"|(\/[^\s;&)$'"]*))/gm;
function quoted(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

// src/plan/generations/a1.ts
var BUILD_SCRIPT = "container/build.sh";
var WHEEL_SCRIPT = "container/build_trtllm_wheel.sh";
var INSTALL_NIXL = "container/deps/tensorrt_llm/install_nixl.sh";
var DOCKERFILE = "container/Dockerfile.tensorrt_llm";
var NIXL_FLAG = "--trtllm-use-nixl-kvcache-experimental";
var REWRITES = ["tensorrt_llm/version.py", "docker/common/install_nixl.sh"];
var IMAGE = {
  framework: "tensorrtllm",
  buildScript: BUILD_SCRIPT,
  dockerfile: DOCKERFILE,
  defaultTarget: "dev",
  wheelTargets: ["dev"],
  handoff: "directory-with-marker",
  marker: "commit.txt",
  nixlFlag: NIXL_FLAG,
  defaultCommitFlag: "--use-default-experimental-tensorrtllm-commit",
  commitFlag: "--tensorrtllm-commit",
  wheelFolderFlag: "--tensorrtllm-pip-wheel-dir",
  kvVariables: {
    nixl: { set: "TRTLLM_USE_NIXL_KVCACHE", unset: ["TRTLLM_USE_UCX_KVCACHE", "TRTLLM_USE_MPI_KVCACHE"] },
    ucx: { set: "TRTLLM_USE_UCX_KVCACHE", unset: ["TRTLLM_USE_NIXL_KVCACHE", "TRTLLM_USE_MPI_KVCACHE"] }
  }
};
var a1 = {
  name: "A1",
  title: "container/build.sh with the experimental NIXL flag; KV variables only in interactive shells",
  detect(checkout) {
    const dockerfile = checkout.files[DOCKERFILE];
    if (dockerfile === void 0 || !hasNixlFlag(checkout)) return false;
    return dockerfile.includes("set_trtllm_env.sh") && !bakesUcx(dockerfile);
  },
  support: { selection: "env-2025-06", image: IMAGE, wheel: readWheelFacts }
};
function hasNixlFlag(checkout) {
  return acceptsOption(checkout.files[BUILD_SCRIPT] ?? "", NIXL_FLAG);
}
function bakesUcx(dockerfile) {
  return /^\s*ENV\s+(?:\S+=\S+\s+)*TRTLLM_USE_UCX_KVCACHE[= ]["']?1/m.test(dockerfile);
}
function readWheelFacts(checkout) {
  const build2 = fileOf(checkout, BUILD_SCRIPT);
  const wheel = fileOf(checkout, WHEEL_SCRIPT);
  const remote = cloneUrl(wheel);
  if (remote === void 0) throw unreadable3(WHEEL_SCRIPT, "a `git clone` of TensorRT-LLM");
  const takesNixlCommit = acceptsOption(wheel, "-n");
  const nixlCommit = assignment(build2, "NIXL_COMMIT") || null;
  if (takesNixlCommit && nixlCommit === null) throw unreadable3(BUILD_SCRIPT, "`NIXL_COMMIT=\u2026`");
  const installNixl = takesNixlCommit ? fileOf(checkout, INSTALL_NIXL) : void 0;
  return {
    remote,
    defaultRef: assignment(build2, "DEFAULT_EXPERIMENTAL_TRTLLM_COMMIT") || null,
    nixlCommit: takesNixlCommit ? nixlCommit : null,
    nixlRemote: nixlRemoteOf(build2),
    ucxRef: installNixl === void 0 ? null : ucxRefOf(installNixl),
    script: WHEEL_SCRIPT,
    scripts: installNixl === void 0 ? [WHEEL_SCRIPT] : [WHEEL_SCRIPT, INSTALL_NIXL],
    keptClone: { folder: cloneFolder(wheel) ?? "/tmp/TensorRT-LLM", rewrites: REWRITES },
    takesNixlCommit,
    buildsNixl: (arch) => buildsNixl(takesNixlCommit, arch),
    notes: notesOn(build2)
  };
}
function buildsNixl(takesNixlCommit, arch) {
  if (!takesNixlCommit) {
    const because = `${WHEEL_SCRIPT} has no option -n for a NIXL commit: it is older than Dynamo #1591 and builds every wheel without NIXL`;
    return { builds: false, because };
  }
  if (arch === "arm64") {
    const because = `${WHEEL_SCRIPT} gives NIXL to the build on amd64 only, and ${INSTALL_NIXL} leaves early on aarch64`;
    return { builds: false, because };
  }
  return { builds: true, because: `${WHEEL_SCRIPT} builds every amd64 wheel with NIXL, flag or not` };
}
function nixlRemoteOf(build2) {
  const repository = assignment(build2, "NIXL_REPO") || "ai-dynamo/nixl.git";
  return /^[\w.-]+\/[\w.-]+$/.test(repository) ? `https://github.com/${repository}` : repository;
}
function ucxRefOf(installNixl) {
  for (const name of ["UCX_VERSION", "UCX_REF", "UCX_COMMIT", "UCX_TAG"]) {
    const value = assignment(installNixl, name);
    if (value) return value;
  }
  return null;
}
function notesOn(build2) {
  const notes = [
    "Generation A1 sets the KV variable only in interactive shells: a plain `docker run IMAGE command` has none, and TensorRT-LLM then starts no KV transceiver."
  ];
  if (assignment(build2, "TRTLLM_COMMIT")) {
    notes.push(
      `${BUILD_SCRIPT} pins TRTLLM_COMMIT, so its own --use-default-experimental-tensorrtllm-commit always ends in an error; the resolved commit is passed instead.`
    );
  }
  return notes;
}
function fileOf(checkout, path) {
  const text = checkout.files[path];
  if (text === void 0) throw unreadable3(path, "the file");
  return text;
}
function unreadable3(path, wanted2) {
  return new ToolError({
    code: "CHECKOUT_UNREADABLE",
    kind: "usage",
    what: `The checkout looks like generation A1, but ${wanted2} was not found in ${path}.`,
    means: "What the wheel would be built from is not known, so no key can be made.",
    next: `Compare ${path} with upstream's, or give the checkout of an unmodified Dynamo commit.`
  });
}

// src/plan/generations/recognised.ts
var recognised = [
  later("A2", "as A1, with TRTLLM_USE_UCX_KVCACHE=1 in the image (Dynamo #1777)", (checkout) => {
    const dockerfile = checkout.files["container/Dockerfile.tensorrt_llm"];
    return dockerfile !== void 0 && hasNixlFlag(checkout) && bakesUcx(dockerfile);
  }),
  later(
    "A3",
    "build.sh with --framework trtllm; the NIXL flag has no effect, the YAML decides",
    (checkout) => checkout.files["container/Dockerfile.tensorrt_llm"] === void 0 && checkout.files["container/Dockerfile.trtllm"] !== void 0 && hasNixlFlag(checkout)
  ),
  later("B1", "build.sh that maps flags to one intention (Dynamo #3769), UCX in the image", (checkout) => {
    return mapsIntentions(checkout) && bakesUcx(checkout.files["container/Dockerfile.trtllm"] ?? "");
  }),
  later("B2", "as B1, NIXL by default (Dynamo #4645)", (checkout) => {
    return mapsIntentions(checkout) && !bakesUcx(checkout.files["container/Dockerfile.trtllm"] ?? "");
  }),
  later(
    "C",
    "render.py with a wheel handed in (Dynamo #5633)",
    (checkout) => rendered(checkout) && takesWheel(checkout)
  ),
  later(
    "D",
    "render.py over the upstream runtime image (Dynamo #9654)",
    (checkout) => rendered(checkout) && !takesWheel(checkout)
  )
];
function later(name, title, detect) {
  return { name, title, detect, support: null };
}
function mapsIntentions(checkout) {
  const build2 = checkout.files["container/build.sh"] ?? "";
  return /\bdetermine_user_intention_trtllm\b/.test(build2) && !acceptsOption(build2, "--use-default-experimental-tensorrtllm-commit");
}
function rendered(checkout) {
  return checkout.files["container/render.py"] !== void 0 && checkout.files["container/build.sh"] === void 0;
}
function takesWheel(checkout) {
  return checkout.files["container/templates/trtllm_framework.Dockerfile"] !== void 0 || /\bhas_trtllm_context\b/.test(checkout.files["container/context.yaml"] ?? "");
}

// src/plan/generations/index.ts
var GENERATIONS = [a1, ...recognised];
var DECIDING_FILES = [
  "container/build.sh",
  "container/build_trtllm_wheel.sh",
  "container/deps/tensorrt_llm/install_nixl.sh",
  "container/deps/trtllm/install_nixl.sh",
  "container/Dockerfile.tensorrt_llm",
  "container/Dockerfile.trtllm",
  "container/render.py",
  "container/context.yaml",
  "container/templates/trtllm_framework.Dockerfile"
];
function detectGeneration(checkout) {
  const found = GENERATIONS.find((generation) => generation.detect(checkout));
  if (found === void 0) throw unknown(checkout);
  if (found.support === null) throw notSupported(found);
  return { ...found, support: found.support };
}
function generationOf(name) {
  const found = GENERATIONS.find((generation) => generation.name === name);
  if (found === void 0 || found.support === null) throw notSupported(found ?? { name, title: "unknown" });
  return { ...found, support: found.support };
}
function notSupported(generation) {
  return new ToolError({
    code: "GENERATION_NOT_SUPPORTED",
    kind: "usage",
    what: `Generation ${generation.name} is recognised (${generation.title}) but not supported yet.`,
    means: "This version cannot say what its wheel is made of, so it neither restores nor builds one.",
    next: "Use a checkout of generation A1 (June 2025, after Dynamo #1591), or a later version of this action."
  });
}
function unknown(checkout) {
  if (checkout.files["container/Dockerfile.tensorrt_llm"] !== void 0) {
    return new ToolError({
      code: "BEFORE_NIXL",
      kind: "usage",
      what: "container/build.sh of this checkout has no option --trtllm-use-nixl-kvcache-experimental.",
      means: "It is older than Dynamo #1591 (2025-06-18): it cannot build NIXL in, and its builds are not supported.",
      next: "Check out a Dynamo commit of 2025-06-18 or later."
    });
  }
  const seen2 = Object.keys(checkout.files);
  return new ToolError({
    code: "GENERATION_UNKNOWN",
    kind: "usage",
    what: `How this checkout builds its TensorRT-LLM container was not recognised (found: ${seen2.join(", ") || "none of the files we know"}).`,
    means: "Guessing could restore or build the wrong wheel.",
    next: "Check that the commit is of ai-dynamo/dynamo, and report it if it is."
  });
}

// src/plan/checkout.ts
var FILE_LIMIT = 4 * 1024 * 1024;
async function readCheckout(session, path, ignore = []) {
  const root = await checkoutRoot(path);
  const files = {};
  for (const name of DECIDING_FILES) {
    const text = await readInside(root, name);
    if (text !== void 0) files[name] = text;
  }
  if (files["container/build.sh"] === void 0 && files["container/render.py"] === void 0) {
    throw problem2(
      "NOT_DYNAMO",
      `${root} holds neither container/build.sh nor container/render.py.`,
      "Give the root of a checkout of ai-dynamo/dynamo."
    );
  }
  const ignored = await below(root, ignore);
  const state = await readState(session, root, ignored);
  return { path: root, ...state, files, ...ignored.length === 0 ? {} : { ignored } };
}
function isIgnored(name, ignored) {
  return ignored.some((folder) => name === folder || name.startsWith(`${folder}/`));
}
async function below(root, ignore) {
  const found = await Promise.all(ignore.map(async (path) => relative(root, await realAsFar(resolve2(path)))));
  return found.filter((path) => path !== "" && path !== ".." && !path.startsWith(`..${sep}`)).sort();
}
async function realAsFar(path) {
  const real = await realpath(path).catch(() => void 0);
  if (real !== void 0 || dirname(path) === path) return real ?? path;
  return join3(await realAsFar(dirname(path)), basename2(path));
}
async function checkoutRoot(path) {
  let root;
  try {
    root = await realpath(resolve2(path));
    if (!(await lstat2(root)).isDirectory()) throw Object.assign(new Error(root), { code: "ENOTDIR" });
  } catch (error) {
    if (!["ENOENT", "ENOTDIR", "ELOOP"].includes(errnoOf(error) ?? "")) throw error;
    throw problem2(
      "CHECKOUT_MISSING",
      `${path} is not a folder.`,
      "Run actions/checkout for ai-dynamo/dynamo before this step, and name its `path`."
    );
  }
  if ((await readdir2(root)).filter((name) => name !== ".git").length === 0) {
    throw problem2(
      "CHECKOUT_EMPTY",
      `${root} is empty.`,
      "Run actions/checkout for ai-dynamo/dynamo before this step."
    );
  }
  return root;
}
async function readInside(root, name) {
  let real;
  try {
    real = await realpath(join3(root, name));
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === "ENOENT" || errno === "ENOTDIR") return void 0;
    if (errno === "ELOOP") throw leaves(name);
    throw error;
  }
  if (!real.startsWith(root === sep ? root : root + sep)) throw leaves(name);
  const stat6 = await lstat2(real);
  if (!stat6.isFile() || stat6.size > FILE_LIMIT) {
    throw problem2(
      "CHECKOUT_UNREADABLE",
      `${name} is not a text file of ordinary size.`,
      "Restore it from upstream."
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(real));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw problem2("CHECKOUT_UNREADABLE", `${name} is not UTF-8 text.`, "Restore it from upstream.");
  }
}
async function readState(session, root, ignored) {
  if (await lstat2(join3(root, ".git")).catch(() => void 0) === void 0)
    return { commit: null, dirty: "" };
  const [head, status, index] = await Promise.all([
    runCommand(session, gitArgv(root, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]), {
      env: GIT_ENV
    }),
    git(session, root, STATUS),
    git(session, root, ["ls-files", "-v", "--stage", "-z"])
  ]);
  const commit = head.stdout.trim();
  if (head.code !== 0 || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit)) {
    if (head.code !== 1) throw gitFailed(root, head.stderr.trim().split("\n"));
    return { commit: null, dirty: "" };
  }
  for (const { code: code2, stdout, tail } of [status, index]) {
    if (code2 !== 0 || !/(^|\0)$/.test(stdout)) throw gitFailed(root, tail);
  }
  const changes = entriesOf(status.stdout).filter(
    (entry) => !(entry.startsWith("?? ") && isIgnored(entry.slice(3), ignored))
  );
  const blindSpot2 = await findBlindSpot(root, changes, entriesOf(index.stdout));
  return {
    commit,
    dirty: await hashChanges(root, changes),
    ...blindSpot2 === void 0 ? {} : { blindSpot: blindSpot2 }
  };
}
var STATUS = [
  "status",
  "--porcelain",
  "-z",
  "--no-renames",
  "--untracked-files=all",
  "--ignore-submodules=none"
];
function entriesOf(list2) {
  return list2.split("\0").filter((entry) => entry !== "");
}
async function findBlindSpot(root, changes, index) {
  const nested = changes.find((entry) => entry.endsWith("/"));
  if (nested !== void 0) return `${nested.slice(3, -1)} is a repository of its own`;
  for (const entry of index) {
    const [, tag = "", mode, name = ""] = /^(\S) (\d+) [^\t]*\t(.*)$/s.exec(entry) ?? [];
    if (mode === "160000" && (await readdir2(join3(root, name)).catch(() => [])).length > 0)
      return `${name} is a submodule`;
    if (/[a-z]/.test(tag)) return `git was told to assume that ${name} is unchanged`;
  }
  return void 0;
}
async function hashChanges(root, changes) {
  if (changes.length === 0) return "";
  const hash = createHash("sha256");
  for (const entry of [...changes].sort()) {
    const name = entry.slice(3);
    const stat6 = await lstat2(join3(root, name)).catch(() => void 0);
    if (stat6 === void 0) hash.update(`gone\0${name}\0`);
    else if (stat6.isSymbolicLink()) hash.update(`link\0${name}\0${await readlink(join3(root, name))}\0`);
    else if (stat6.isFile()) {
      hash.update(`file\0${name}\0${stat6.mode & 73 ? "x" : "-"}\0${stat6.size}\0`);
      await pipeline(createReadStream(join3(root, name)), hash, { end: false });
    } else hash.update(`other\0${name}\0`);
  }
  return hash.digest("hex");
}
var GIT_ENV = { GIT_TERMINAL_PROMPT: "0", LC_ALL: "C", GIT_DIR: void 0, GIT_WORK_TREE: void 0 };
function gitArgv(root, args) {
  const safe = [`safe.directory=${root}`, "core.fsmonitor=false", "core.hooksPath=/dev/null"];
  return ["git", "--no-optional-locks", "-C", root, ...safe.flatMap((one) => ["-c", one]), ...args];
}
function git(session, root, args) {
  return session.run({ argv: gitArgv(root, args), env: GIT_ENV, timeoutSeconds: 120 });
}
function leaves(name) {
  return problem2(
    "CHECKOUT_SYMLINK",
    `${name} is a symbolic link that leaves the checkout.`,
    "Restore the file from upstream; a build script is never taken from outside the checkout."
  );
}
function gitFailed(root, tail) {
  return problem2(
    "CHECKOUT_UNREADABLE",
    `git could not read ${root}: ${tail.slice(-3).join(" ") || "no message"}.`,
    "Check that git is installed and that the runner user may read the checkout."
  );
}
function problem2(code2, what, next) {
  return new ToolError({
    code: code2,
    kind: "usage",
    what,
    means: "The recipe of the wheel cannot be made without a readable checkout; nothing was looked up or built.",
    next
  });
}

// src/wheel/checkout-copy.ts
import { constants as constants2 } from "node:fs";
import { copyFile, cp, lstat as lstat3, mkdir, readFile as readFile2, readlink as readlink2, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname as dirname2, join as join4, relative as relative2, sep as sep2 } from "node:path";
async function copyCheckout(session, checkout) {
  const copy = join4(await plainTempFolder(session, "checkout"), "dynamo");
  await mkdir(copy);
  await copyFiles(session, checkout, copy);
  return copy;
}
async function plainTempFolder(session, prefix) {
  const usual = await session.tempFolder(prefix);
  if (isPlainPath(usual)) return usual;
  const other = await session.tempFolder(prefix, tmpdir());
  requirePlainPath(other);
  return other;
}
function isPlainPath(path) {
  return /^[A-Za-z0-9_./+@%=:,-]+$/.test(path);
}
function requirePlainPath(path) {
  if (isPlainPath(path)) return;
  throw new ToolError({
    code: "TEMP_FOLDER_NAME",
    kind: "surroundings",
    what: `The temp folder ${JSON.stringify(path)} has characters that Dynamo's build scripts do not quote.`,
    means: "They would build another commit without saying so; nothing was started.",
    next: "Point TMPDIR at a folder without spaces and special characters."
  });
}
async function copyFiles(session, { path: from, ignored = [] }, to) {
  const dotGit = await lstat3(join4(from, ".git")).catch(() => void 0);
  if (dotGit === void 0) {
    await copyTree(from, to, ignored);
    return;
  }
  const names = (await listFiles(session, from)).filter(
    ({ name, tracked }) => tracked || !isIgnored(name, ignored)
  );
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE);
    await Promise.all(some.map(({ name }) => copyOne(join4(from, name), join4(to, name))));
  }
  if (dotGit.isDirectory()) await copyTree(join4(from, ".git"), join4(to, ".git"));
  else await cloneHistory(session, from, to);
}
async function listFiles(session, from) {
  const listed = await session.run({
    argv: ["git", "-c", `safe.directory=${from}`, "-c", "core.fsmonitor=false", "-C", from, ...LIST],
    env: NO_GIT_OVERRIDES,
    timeoutSeconds: 120
  });
  if (listed.code !== 0 || !listed.stdout.endsWith("\0")) throw copyFailed(from, listed.tail);
  const entries = new Set(listed.stdout.split("\0").filter((entry) => entry !== ""));
  const files = [...entries].map((entry) => ({ name: entry.slice(2), tracked: !entry.startsWith("? ") }));
  return [...new Map(files.map((file) => [file.name, file])).values()];
}
var AT_ONCE = 32;
var LIST = ["ls-files", "-z", "-t", "--cached", "--others", "--exclude-standard"];
var NO_GIT_OVERRIDES = { GIT_DIR: void 0, GIT_WORK_TREE: void 0, LC_ALL: "C" };
async function copyOne(from, to) {
  const found = await lstat3(from).catch(() => void 0);
  if (found === void 0) return;
  await mkdir(dirname2(to), { recursive: true });
  if (found.isSymbolicLink()) await symlink(await readlink2(from), to);
  else if (found.isFile()) await copyFile(from, to, constants2.COPYFILE_FICLONE);
  else if (found.isDirectory()) await copyTree(from, to);
}
function copyTree(from, to, ignored = []) {
  return cp(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants2.COPYFILE_FICLONE,
    filter: async (path) => {
      if (path.endsWith(".lock") && path.includes(`${sep2}.git${sep2}`)) return false;
      if (isIgnored(relative2(from, path), ignored)) return false;
      const found = await lstat3(path);
      return found.isFile() || found.isDirectory() || found.isSymbolicLink();
    }
  });
}
async function cloneHistory(session, from, to) {
  const git3 = (...args) => session.run({ argv: ["git", ...args], env: NO_GIT_OVERRIDES, timeoutSeconds: 600 });
  const head = await git3("-C", from, "rev-parse", "--verify", "HEAD");
  for (const args of [
    ["clone", "--quiet", "--mirror", "--", from, join4(to, ".git")],
    ["-C", to, "config", "core.bare", "false"],
    ["-C", to, "update-ref", "--no-deref", "HEAD", head.stdout.trim()],
    ["-C", to, "read-tree", "HEAD"]
  ]) {
    const end = await git3(...args);
    if (end.code !== 0) throw copyFailed(from, end.tail);
  }
}
async function editFile(copy, path, find, replacement) {
  const text = await readFile2(join4(copy, path), "utf8");
  const edited = replaceValue(text, find, replacement);
  if (edited === text) {
    throw new ToolError({
      code: "EDIT_FAILED",
      kind: "usage",
      what: `${JSON.stringify(find)} is neither assigned nor cloned in ${path}.`,
      means: "The override cannot be written into the copy of the checkout, so nothing was built.",
      next: "Leave the override out, or use an unmodified checkout of this generation."
    });
  }
  await writeFile(join4(copy, path), edited);
}
function replaceValue(text, find, replacement) {
  if (find === "") return text;
  const value = find.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const assigned = new RegExp(
    `^([ \\t]*(?:export[ \\t]+|readonly[ \\t]+|local[ \\t]+)?\\w+=["']?(?:\\$\\{\\w+:?-)?)${value}(?=\\}?["']?(?:[\\s;#]|$))`,
    "gm"
  );
  const word = new RegExp(`(^|[\\s"'])${value}(?=$|[\\s"';&|)])`, "g");
  return text.replace(assigned, (_, before) => before + replacement).replace(CLONE, (command) => command.replace(word, (_, before) => before + replacement));
}
var CLONE = /^(?![ \t]*#)[^\n]*\bgit\b[^\n]*\bclone\b(?:\\\n|[^\n])*/gm;
function copyFailed(from, tail) {
  return new ToolError({
    code: "COPY_FAILED",
    kind: "surroundings",
    what: `The checkout ${from} could not be copied for the build: ${tail.slice(-3).join(" ") || "its list of files is too long"}.`,
    means: "Builds run on a copy, so that the checkout is never written; nothing was started.",
    next: "Check git and the permissions of the checkout."
  });
}

// src/image/build-inputs.ts
async function checkWheelFolder(plan, folder) {
  const { marker } = generationOf(plan.generation).support.image;
  const names = await readdir3(folder, { recursive: true });
  const wheels = names.filter((name) => name.endsWith(".whl"));
  const expected = `${plan.recipe.arch}_${plan.recipe.commit}`;
  const found = (await readFile3(join5(folder, marker), "utf8").catch(() => "")).trim();
  if (wheels.length === 1 && found === expected) return;
  throw new ToolError({
    code: "WHEEL_FOLDER",
    kind: "bug",
    what: `The handed-over folder holds ${wheels.length} wheels and the marker "${found}" instead of one and "${expected}".`,
    means: "build.sh would take a wheel unchecked or build one from source; nothing was started.",
    next: "Please report it with the log of this step."
  });
}
async function plainWheelFolder(session, folder) {
  if (isPlainPath(folder)) return folder;
  const link = join5(await plainTempFolder(session, "wheel"), "wheel");
  await symlink2(folder, link);
  return `${link}/`;
}
async function buildFolder(session, plan) {
  const copy = await copyCheckout(session, plan.checkout);
  const copied = await readCheckout(session, copy);
  if (copied.commit !== plan.checkout.commit || copied.dirty !== plan.checkout.dirty)
    throw checkoutChanged(plan.checkout.path);
  const { image, wheel } = generationOf(plan.generation).support;
  const override = plan.nixlCommitOverride;
  const own = override === null ? null : wheel(copied).nixlCommit;
  if (override !== null && own !== null && own !== override)
    await editFile(copy, image.buildScript, own, override);
  return copy;
}
function checkoutChanged(path) {
  return new ToolError({
    code: "CHECKOUT_CHANGED",
    kind: "usage",
    what: `The checkout ${path} changed since the plan was made.`,
    means: "The image would not be made of what the plan names; nothing was built, and the wheel is kept.",
    next: "Run the step again, and let nothing write into the checkout meanwhile (`git status` shows what did)."
  });
}

// src/image/docker.ts
function docker(session, args, timeoutSeconds = 120) {
  return session.run({ argv: ["docker", ...args], timeoutSeconds });
}
async function dockerOutput(session, args, timeoutSeconds = 120) {
  const end = await docker(session, args, timeoutSeconds);
  if (end.code === 0) return end.stdout.trim();
  session.signal.throwIfAborted();
  throw explainDocker(end, `docker ${args[0] ?? ""}`);
}
function explainDocker(end, what) {
  const text = end.tail.join("\n");
  const known = CAUSES.find(({ sign }) => sign.test(text));
  if (known) return new ToolError({ ...known.error, kind: "surroundings" });
  if (end.code === 127) return new ToolError({ ...NO_DOCKER, kind: "surroundings" });
  const ending = end.why === "timeout" ? "did not end in time" : `failed with exit code ${end.code}`;
  return new ToolError({
    code: "DOCKER_FAILED",
    kind: "surroundings",
    what: `\`${what}\` ${ending}: ${end.tail.slice(-3).join(" ")}`,
    means: "The image could not be worked on.",
    next: "Read the lines above; the Docker daemon on this runner said no."
  });
}
var NO_DOCKER = {
  code: "NO_DOCKER",
  what: "The program `docker` is not on this runner.",
  means: "The image cannot be built or run here.",
  next: "Install Docker on the runner, or use `engine: host` and `until: wheel` where there is none."
};
var NO_BUILD_CONTEXT = {
  code: "NO_BUILD_CONTEXT",
  what: "This Docker's `docker build` does not know `--build-context`, which Dynamo's build script uses.",
  means: "The wheel cannot be handed to the image build.",
  next: "Install buildx 0.8 or newer, make it the builder with `docker buildx install`, and name a builder with BuildKit 0.10 or newer in BUILDX_BUILDER (created with `--driver-opt default-load=true`)."
};
function noBuildContext() {
  return new ToolError({ ...NO_BUILD_CONTEXT, kind: "surroundings" });
}
var CAUSES = [
  { sign: /docker: (command )?not found/, error: NO_DOCKER },
  {
    sign: /Cannot connect to the Docker daemon|permission denied while trying to connect|error during connect|failed to connect to the docker API/,
    error: {
      code: "DOCKER_UNREACHABLE",
      what: "The Docker daemon does not answer, or this user may not use it.",
      means: "The image cannot be built or run here.",
      next: "Start the daemon, set DOCKER_HOST, or add the runner user to the group docker."
    }
  },
  {
    sign: /unknown flag: --build-context|moby\.buildkit\.frontend\.contexts|unsupported frontend capability/,
    error: NO_BUILD_CONTEXT
  },
  {
    sign: /no space left on device/,
    error: {
      code: "DISK_FULL",
      what: "The disk of the Docker daemon is full.",
      means: "No image was made; the wheel and the store are intact.",
      next: "Remove images and build cache that nobody needs (`docker system df` shows them)."
    }
  },
  {
    sign: /pull access denied|manifest unknown|failed to resolve source metadata|repository does not exist|not found: manifest/,
    error: {
      code: "BASE_IMAGE_NOT_FOUND",
      what: "An image that the Dockerfile starts from was not found, or this runner may not pull it.",
      means: "No image was made.",
      next: "Check its name in the lines above, and log in to its registry (`docker login nvcr.io`)."
    }
  },
  {
    sign: /No such image/,
    error: {
      code: "IMAGE_GONE",
      what: "The image was removed from this engine while it was being worked on.",
      means: "It is not there to be run; the wheel is kept.",
      next: "Run the step again, and let no `docker system prune` or `docker rmi` run beside it."
    }
  }
];

// src/image/expectations.ts
var LIBRARY_FOLDERS = { amd64: "x86_64-linux-gnu", arm64: "aarch64-linux-gnu" };
var SHELL_WORDS = {
  command: "`docker run IMAGE command`",
  login: "a login shell",
  interactive: "an interactive shell"
};
function judgeContract(plan, probes, wheel) {
  const kvVariables = {
    command: probes.command.kvVariables,
    login: probes.login.kvVariables,
    interactive: probes.interactive.kvVariables
  };
  const checks = [
    wheelInstalled(probes.command, wheel),
    ...plan.needs.includes("nixl") ? [nixlInside(probes.command)] : [],
    libraryPath(plan, probes.command),
    interactiveVariable(plan, probes.interactive)
  ];
  return { checks, kvVariables, notes: traps(plan, probes) };
}
function wheelInstalled({ wheelVersion, wheelContent }, wheel) {
  const same = wheelVersion === wheel.version && (wheel.content === null || wheelContent === wheel.content);
  return {
    name: "TensorRT-LLM wheel installed",
    ok: same,
    expected: `tensorrt_llm ${wheel.version}${contentWords(wheel.content)} out of ${wheel.fileName}`,
    found: wheelVersion === null ? "not installed" : `tensorrt_llm ${wheelVersion}${contentWords(wheelContent)}`
  };
}
function contentWords(content2) {
  return content2 === null ? "" : ` with files ${content2.slice(0, 12)}`;
}
function nixlInside({ wrappers }) {
  return {
    name: "NIXL in the installed wheel",
    ok: wrappers.some((path) => path.endsWith("/libtensorrt_llm_nixl_wrapper.so")),
    expected: "libtensorrt_llm_nixl_wrapper.so",
    found: wrappers.join(", ") || "no KV wrapper library"
  };
}
function libraryPath(plan, probe2) {
  const folder = `/usr/local/nixl/lib/${LIBRARY_FOLDERS[plan.recipe.arch]}`;
  return {
    name: `NIXL's folder in LD_LIBRARY_PATH for ${plan.recipe.arch}`,
    ok: probe2.libraryPath.split(":").includes(folder),
    expected: folder,
    found: probe2.libraryPath || "empty"
  };
}
function interactiveVariable(plan, probe2) {
  const { set, unset } = generationOf(plan.generation).support.image.kvVariables[plan.expectedBackend];
  const wrong = unset.filter((name) => name in probe2.kvVariables);
  return {
    name: "KV variable in an interactive shell",
    ok: set in probe2.kvVariables && wrong.length === 0,
    expected: `${set}=1`,
    found: words(probe2.kvVariables)
  };
}
function traps(plan, probes) {
  const { set } = generationOf(plan.generation).support.image.kvVariables[plan.expectedBackend];
  const without = ["command", "login"].filter((kind) => !(set in probes[kind].kvVariables));
  if (without.length === 0) return [];
  const where = without.map((kind) => SHELL_WORDS[kind]).join(" and ");
  return [
    `The KV variable ${set} is set in interactive shells only; ${where} do not have it, and TensorRT-LLM of that time then starts no KV transceiver. Deploy with \`-e ${set}=1\`.`
  ];
}
function words(variables) {
  const pairs = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  return pairs.join(" ") || "none";
}

// src/image/probe.ts
var MARK2 = "trtllm-nixl-build-probe ";
var CODE = `
import csv, hashlib, importlib.metadata as m, json, os, re
try:
    d = m.distribution("tensorrt_llm")
    version, files = d.version, [str(f) for f in (d.files or [])]
    record = csv.reader((d.read_text("RECORD") or "").splitlines())
    rows = sorted((r[0] + "," + r[1] + "\\n").encode() for r in record if len(r) == 3
        and r[0].startswith("tensorrt_llm/") and not r[0].endswith(".pyc") and r[1].startswith("sha256="))
except m.PackageNotFoundError:
    version, files, rows = None, [], []
print("\\n" + ${JSON.stringify(MARK2)} + json.dumps({
    "kvVariables": {k: v for k, v in os.environ.items() if re.match(r"TRTLLM_USE_\\w+_KVCACHE$", k)},
    "libraryPath": os.environ.get("LD_LIBRARY_PATH", ""),
    "wheelVersion": version,
    "wheelContent": hashlib.sha256(b"".join(rows)).hexdigest() if rows else None,
    "wrappers": [f for f in files if re.search(r"libtensorrt_llm_\\w+_wrapper\\.so$", f)],
}), flush=True)
`;
function probeCommand(kind) {
  const python = ["python3", "-c", CODE];
  if (kind === "command") return python;
  return ["bash", kind === "login" ? "-lc" : "-ic", 'exec "$0" "$@"', ...python];
}
function readProbe(stdout) {
  const line = stdout.split("\n").findLast((text) => text.startsWith(MARK2));
  return line === void 0 ? void 0 : JSON.parse(line.slice(MARK2.length));
}

// src/image/contract.ts
var PROBE_TIMEOUT_SECONDS = 180;
function isIntact(contract) {
  return contract.checks.every(({ ok }) => ok);
}
function requireContract({ reference, contract }) {
  const broken2 = contract.checks.filter(({ ok }) => !ok);
  if (broken2.length === 0) return;
  const words2 = broken2.map(({ name, expected, found }) => `${name}: expected ${expected}, found ${found}`);
  throw new ToolError({
    code: "CONTRACT_BROKEN",
    kind: "answer",
    what: `The image ${reference} breaks its contract. ${words2.join("; ")}.`,
    means: "What would run in it is not what was asked for, so the service was not started; the wheel is kept.",
    next: "Compare the checkout's Dockerfile and build.sh with upstream's; the image is there to be looked into."
  });
}
async function checkContract(session, reference, plan, wheel) {
  await session.ledger.own({ kind: "containers", env: session.env });
  const [command, login, interactive] = await Promise.all([
    probe(session, reference, "command"),
    probe(session, reference, "login"),
    probe(session, reference, "interactive")
  ]);
  return judgeContract(plan, { command, login, interactive }, wheel);
}
async function probe(session, reference, kind) {
  const label = `${CONTAINER_LABEL}=${session.runId}`;
  const run = ["run", "--rm", "--pull", "never", "--network", "none", "--label", label];
  const end = await session.run({
    argv: ["docker", ...run, reference, ...probeCommand(kind)],
    timeoutSeconds: PROBE_TIMEOUT_SECONDS,
    graceSeconds: 1
  });
  session.signal.throwIfAborted();
  const answer = readProbe(end.stdout);
  if (answer !== void 0) return answer;
  if (end.code === 125) throw explainDocker(end, "docker run");
  throw new ToolError({
    code: "CONTRACT_UNREADABLE",
    kind: "answer",
    what: `The image could not run \`python3\` in ${kind} mode: ${end.tail.slice(-3).join(" ")}`,
    means: "What is installed in it is not known, so it was not accepted.",
    next: "Check that the build target has Python and bash, and read the output of the entry point above."
  });
}

// src/image/fingerprint.ts
import { createHash as createHash2 } from "node:crypto";

// src/image/argv.ts
function buildScriptArgv(plan, options2) {
  const facts = generationOf(plan.generation).support.image;
  const { arch, commit } = plan.recipe;
  if (commit === null) throw new RangeError("this build needs the full TensorRT-LLM commit");
  const argv = [
    ...["--framework", facts.framework],
    // The bare architecture would not be noticed: the script looks for `linux/arm64`.
    ...["--platform", `linux/${arch}`],
    ...["--target", plan.target],
    ...[facts.wheelFolderFlag, options2.wheelFolder],
    ...[facts.commitFlag, commit],
    ...plan.expectedBackend === "nixl" && facts.nixlFlag !== null ? [facts.nixlFlag] : [],
    ...["--tag", options2.tag],
    ...options2.buildArgs.flatMap((pair) => ["--build-arg", pair])
  ];
  const bad = argv.find((argument) => argument === "" || /\s/.test(argument));
  if (bad === void 0) return argv;
  throw new RangeError(
    `the build script splits arguments at white space and stops at an empty one: ${JSON.stringify(bad)}`
  );
}

// src/image/fingerprint.ts
var FORMAT = 2;
function imageFingerprint(plan, ingredients) {
  const argv = buildScriptArgv(plan, {
    wheelFolder: "WHEEL",
    tag: "TAG",
    buildArgs: ingredients.buildArgs
  });
  const text = canonicalJson({
    format: FORMAT,
    generation: plan.generation,
    checkout: { commit: plan.checkout.commit, dirty: plan.checkout.dirty },
    key: plan.key,
    nixlCommitOverride: plan.nixlCommitOverride,
    wheel: ingredients.wheelSha256,
    onlyRun: ingredients.onlyRun,
    argv
  });
  return createHash2("sha256").update(text).digest("hex");
}

// src/image/handed-wheel.ts
var import_yauzl = __toESM(require_yauzl(), 1);
import { createHash as createHash3 } from "node:crypto";
import { readdir as readdir4 } from "node:fs/promises";
import { join as join6 } from "node:path";
import { buffer } from "node:stream/consumers";
var TEXT_LIMIT = 256 * 2 ** 20;
async function readHandedWheel(folder) {
  const names = (await readdir4(folder, { recursive: true })).filter((name2) => name2.endsWith(".whl"));
  const [name] = names;
  if (name === void 0 || names.length > 1) throw new RangeError(`${names.length} wheels in ${folder}`);
  const texts = await readTexts(join6(folder, name), /^[^/]+\.dist-info\/(METADATA|RECORD)$/);
  const version = /^Version:[ \t]*(\S+)[ \t]*$/m.exec(texts["METADATA"] ?? "")?.[1];
  return {
    fileName: name.slice(name.lastIndexOf("/") + 1),
    version: version ?? name.split("-")[1] ?? "",
    content: contentDigest(texts["RECORD"] ?? "")
  };
}
function contentDigest(record) {
  const rows = [];
  for (const line of record.split(/\r?\n/)) {
    const [, quoted2, plain, hash] = /^(?:"((?:[^"]|"")*)"|([^",]*)),(sha256=[\w=-]+),\d*$/.exec(line) ?? [];
    const path = quoted2?.replaceAll('""', '"') ?? plain;
    if (path?.startsWith("tensorrt_llm/") && !path.endsWith(".pyc"))
      rows.push(Buffer.from(`${path},${hash}
`));
  }
  if (rows.length === 0) return null;
  return createHash3("sha256").update(Buffer.concat(rows.sort(Buffer.compare))).digest("hex");
}
async function readTexts(path, wanted2) {
  const texts = {};
  const zip = await import_yauzl.default.openPromise(path, { lazyEntries: true, strictFileNames: true });
  try {
    for await (const entry of zip.eachEntry()) {
      const key = wanted2.exec(entry.fileName)?.[1];
      if (key === void 0 || entry.uncompressedSize > TEXT_LIMIT) continue;
      texts[key] = (await buffer(await zip.openReadStreamPromise(entry))).toString("utf8");
    }
  } finally {
    zip.close();
  }
  return texts;
}

// src/image/host-lock.ts
var HOST_LOCK = "/tmp/trtllm-nixl-build-image.lock";
async function onlyImageOnHost(session, body2) {
  const lock = await takeLock(HOST_LOCK, { waitSeconds: 0, anyUser: true }) ?? await waitForLock(session);
  try {
    return await body2();
  } finally {
    await lock.release();
  }
}
async function waitForLock(session) {
  const progress = startProgress(session.log, "Waiting for another image build on this host");
  progress.update("build.sh uses a fixed folder for NIXL's source, so builds run one after the other");
  try {
    const lock = await takeLock(HOST_LOCK, { signal: session.signal, anyUser: true });
    if (lock === void 0) throw new Error("a lock without a time limit was not given");
    return lock;
  } finally {
    progress.done();
  }
}

// src/image/labels.ts
var PREFIX2 = "trtllm-nixl-build";
var FINGERPRINT = `${PREFIX2}.fingerprint`;
async function labelImage(session, image, tag, labels) {
  await session.ledger.own({ kind: "containers", env: session.env });
  const command = await hasCommand(session, image) ? [] : ["true"];
  const run = ["--label", `${CONTAINER_LABEL}=${session.runId}`];
  const container = await dockerOutput(session, ["create", "--pull", "never", ...run, image, ...command]);
  try {
    const changes = labelLines(labels).flatMap((line) => ["--change", line]);
    const empty = command.length === 0 ? [] : ["--change", "CMD []"];
    return await dockerOutput(session, ["commit", ...changes, ...empty, container, tag], 600);
  } finally {
    await docker(session, ["rm", "--force", "--volumes", container], 30);
  }
}
function labelLines(labels) {
  const pairs = [
    [`${PREFIX2}.key`, labels.key],
    [`${PREFIX2}.commit`, labels.commit],
    [FINGERPRINT, labels.fingerprint],
    [`${PREFIX2}.contract`, encode(labels.contract)],
    [`${PREFIX2}.base`, encode(labels.base)],
    // Inherited from the container it is made from. Left on the image, users' containers would carry it and be removed as ours.
    [CONTAINER_LABEL, ""]
  ];
  return pairs.map(([name, value]) => `LABEL "${name}"="${value}"`);
}
async function findImage(session, fingerprint) {
  const filter = ["--filter", `label=${FINGERPRINT}=${fingerprint}`];
  const listed = await dockerOutput(session, ["images", "--no-trunc", "--quiet", ...filter], 30);
  for (const id of new Set(listed.split("\n").filter((line) => line !== ""))) {
    const labels = await readLabels(session, id);
    if (!labels || !isIntact(labels.contract) || await baseMoved(session, labels.base)) continue;
    return { id, contract: labels.contract };
  }
  return void 0;
}
async function imageId(session, reference) {
  const end = await docker(session, ["image", "inspect", "--format", "{{.Id}}", reference], 30);
  return end.code === 0 ? end.stdout.trim() : null;
}
async function readLabels(session, id) {
  const text = await dockerOutput(
    session,
    ["image", "inspect", "--format", "{{json .Config.Labels}}", id],
    30
  );
  const labels = JSON.parse(text);
  try {
    return {
      contract: decode2(labels?.[`${PREFIX2}.contract`]),
      base: decode2(labels?.[`${PREFIX2}.base`])
    };
  } catch {
    return void 0;
  }
}
async function baseMoved(session, base) {
  if (base === null || base.id === null) return false;
  const now = await imageId(session, base.reference);
  return now !== null && now !== base.id;
}
async function hasCommand(session, image) {
  const format = "{{len .Config.Cmd}} {{len .Config.Entrypoint}}";
  return await dockerOutput(session, ["image", "inspect", "--format", format, image], 30) !== "0 0";
}
function encode(value) {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
function decode2(text) {
  if (text === void 0) throw new ToolError(UNREADABLE);
  return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
}
var UNREADABLE = {
  code: "LABELS_UNREADABLE",
  kind: "surroundings",
  what: "An image carries our fingerprint but not our other labels.",
  means: "It is not used.",
  next: "Nothing: the image is built anew."
};

// src/image/run-script.ts
import { join as join7 } from "node:path";

// src/image/build-lines.ts
var BUILDKIT = /^#\d+ \[(?:(\S+) )?(\d+)\/(\d+)\] (.+)$/;
var CLASSIC = /^Step (\d+)\/(\d+) : (.+)$/;
var OTHER = /^#\d+ (exporting .+|transferring .+|importing .+|sending tarball.*)$/;
function readBuildLine(line) {
  const buildkit = BUILDKIT.exec(line);
  if (buildkit) return step(buildkit[1], buildkit[2], buildkit[3], buildkit[4]);
  const classic = CLASSIC.exec(line);
  if (classic) return step(void 0, classic[1], classic[2], classic[3]);
  const other = OTHER.exec(line);
  return other ? { text: other[1] ?? "" } : null;
}
function step(stage2, at, of, command = "") {
  const text = `${stage2 === void 0 ? "" : `${stage2} `}${at}/${of} ${shorten(command)}`;
  return { text, fraction: Number(at) / Math.max(1, Number(of)) };
}
function shorten(text) {
  return text.length <= 80 ? text : `${text.slice(0, 79)}\u2026`;
}

// src/image/run-script.ts
var TIMEOUT_SECONDS = 4 * 3600;
var WHEEL_REFUSED = /Valid trtllm wheel file not found|attempting to build from source/;
var STALE_NIXL = /reference is not a tree|Failed to checkout NIXL commit|pathspec '[0-9a-f]+' did not match/;
async function runBuildScript(session, plan, checkout, options2) {
  const script = join7(checkout, generationOf(plan.generation).support.image.buildScript);
  const progress = startProgress(session.log, "Building the image");
  const stop2 = new AbortController();
  let baseImage = null;
  try {
    const end = await session.log.group(
      `Building ${options2.tag}`,
      () => session.run({
        argv: [script, ...buildScriptArgv(plan, options2)],
        // Its version comes from the repository it stands in; elsewhere it ends with git's exit 128.
        cwd: checkout,
        env: { BUILDKIT_PROGRESS: "plain", GIT_TERMINAL_PROMPT: "0" },
        timeoutSeconds: TIMEOUT_SECONDS,
        signal: AbortSignal.any([session.signal, stop2.signal]),
        onLine(line) {
          session.log.info(line);
          const step2 = readBuildLine(line);
          if (step2) progress.update(step2.text, step2.fraction);
          baseImage ??= baseImageOf(line);
          if (WHEEL_REFUSED.test(line)) stop2.abort();
        }
      })
    );
    session.signal.throwIfAborted();
    if (stop2.signal.aborted) throw wheelNotTaken(options2.wheelFolder);
    if (end.code !== 0) throw explainScript(end);
    return { baseImage };
  } finally {
    progress.done();
  }
}
function baseImageOf(line) {
  const name = /--build-arg BASE_IMAGE=(\S+)/.exec(line)?.[1];
  const tag = /--build-arg BASE_IMAGE_TAG=(\S+)/.exec(line)?.[1];
  return name === void 0 || tag === void 0 ? null : `${name}:${tag}`;
}
function explainScript(end) {
  const text = end.tail.join("\n");
  if (STALE_NIXL.test(text)) return nixlCloneStale(text);
  const docker2 = explainDocker(end, "container/build.sh");
  if (docker2.code !== "DOCKER_FAILED") return docker2;
  return new ToolError({
    code: "IMAGE_BUILD_FAILED",
    kind: "answer",
    what: `The checkout's build script ended with exit code ${end.code}: ${end.tail.slice(-5).join(" | ")}`,
    means: "There is no image; the wheel is kept.",
    next: "The folded lines above show the step that failed."
  });
}
function wheelNotTaken(folder) {
  return new ToolError({
    code: "WHEEL_NOT_TAKEN",
    kind: "bug",
    what: `build.sh did not accept the wheel in ${folder} and began to build one from source; it was stopped.`,
    means: "The image would have got another wheel than the proven one, hours later.",
    next: "Please report it with the folded lines above, which say what it missed."
  });
}
function nixlCloneStale(text) {
  const folder = /(\/\S*nixl_src)\b/.exec(text)?.[1] ?? "/tmp/nixl/nixl_src";
  return new ToolError({
    code: "NIXL_CLONE_STALE",
    kind: "surroundings",
    what: `The NIXL clone in ${folder} lacks the commit that is wanted, and build.sh never fetches.`,
    means: "There is no image; the wheel is kept.",
    next: `Remove ${folder} (it is a clone that build.sh makes again) and run the step again.`
  });
}

// src/image/build.ts
async function buildImage(session, request2) {
  const begun = Date.now();
  checkArguments(request2);
  const wanted2 = wantedImage(session, request2);
  const made = await reuse(session, wanted2) ?? await build(session, request2, wanted2);
  return { ...made, seconds: (Date.now() - begun) / 1e3 };
}
function wantedImage(session, { plan, wheelSha256, buildArgs, tag }) {
  const blind = blindSpot(plan);
  if (blind !== void 0) session.log.notice(`The image is built anew in every run: ${blind}.`);
  const onlyRun = blind === void 0 ? null : session.runId;
  const fingerprint = imageFingerprint(plan, { wheelSha256, buildArgs, onlyRun });
  const ownTag = `trtllm-nixl-build:${plan.key}-${fingerprint.slice(0, 12)}`;
  return { fingerprint, ownTag, tag: tag ?? ownTag };
}
function blindSpot({ checkout }) {
  if (checkout.commit === null) return "the checkout has no git commit that would tell its content";
  return checkout.blindSpot === void 0 ? void 0 : `git does not tell all of the checkout's content (${checkout.blindSpot})`;
}
async function reuse(session, { fingerprint, tag }) {
  const found = await findImage(session, fingerprint);
  if (found === void 0) return void 0;
  await dockerOutput(session, ["tag", found.id, tag]);
  session.log.info(`Nothing that enters the image changed; using ${found.id.slice(7, 19)} as ${tag}.`);
  return { reference: tag, ...found, reused: true };
}
async function build(session, request2, wanted2) {
  await checkWheelFolder(request2.plan, request2.wheelFolder);
  await requireBuildContext(session);
  return onlyImageOnHost(
    session,
    // Whoever held the lock may have built just this image.
    async () => await reuse(session, wanted2) ?? await buildLabelled(session, request2, wanted2)
  );
}
async function buildLabelled(session, request2, wanted2) {
  const { plan, buildArgs } = request2;
  const wheel = await readHandedWheel(request2.wheelFolder);
  const half = `trtllm-nixl-build:unlabelled-${wanted2.fingerprint.slice(0, 12)}-${session.runId}`;
  await session.ledger.own({ kind: "image", reference: half, env: session.env });
  try {
    const wheelFolder = await plainWheelFolder(session, request2.wheelFolder);
    const folder = await buildFolder(session, plan);
    const { baseImage } = await runBuildScript(session, plan, folder, { wheelFolder, tag: half, buildArgs });
    const halfId = await imageId(session, half) ?? notLoaded();
    const contract = await checkContract(session, halfId, plan, wheel);
    const base = baseImage === null ? null : { reference: baseImage, id: await imageId(session, baseImage) };
    const commit = plan.recipe.commit ?? "";
    const labels = { key: plan.key, commit, fingerprint: wanted2.fingerprint, contract, base };
    const reference = isIntact(contract) ? wanted2.tag : wanted2.ownTag;
    const id = await labelImage(session, halfId, reference, labels);
    return { reference, id, reused: false, contract };
  } finally {
    await untag(session, half);
  }
}
async function untag(session, reference) {
  const argv = ["docker", "rmi", "--no-prune", reference];
  await session.run({ argv, signal: AbortSignal.timeout(5e3), timeoutSeconds: 5 }).catch(() => {
  });
}
function checkArguments({ tag, buildArgs }) {
  const bad = [
    ...buildArgs.filter((pair) => !/^[A-Za-z_]\w*=\S*$/.test(pair)),
    ...tag === void 0 || /^[\w][\w./:@-]*$/.test(tag) ? [] : [tag]
  ];
  if (bad.length === 0) return;
  throw new ToolError({
    code: "BUILD_ARGUMENT",
    kind: "usage",
    what: `${bad.map((text) => JSON.stringify(text)).join(", ")} cannot be given to build.sh.`,
    means: "It does not quote its options: white space would make it drop the rest, silently.",
    next: "Write build arguments as NAME=VALUE without white space, and tags as name:tag."
  });
}
async function requireBuildContext(session) {
  const help = await dockerOutput(session, ["build", "--help"], 30);
  if (help.includes("--build-context")) return;
  throw noBuildContext();
}
function notLoaded() {
  throw new ToolError({
    code: "IMAGE_NOT_LOADED",
    kind: "surroundings",
    what: "build.sh ended well, but Docker's engine does not have the image it built.",
    means: "The builder kept it to itself; it cannot be looked into or run.",
    next: "Name a builder in BUILDX_BUILDER that was created with `--driver-opt default-load=true`."
  });
}

// src/obtain-wheel.ts
import { join as join13 } from "node:path";

// src/host-engine.ts
var VERSION = 'import importlib.metadata as m; print(m.version("tensorrt_llm"))';
async function noteOnHostEngine(session, request2, wheel) {
  const { engine, python } = request2.smoke;
  if (engine !== "host" || request2.until !== "smoke") return void 0;
  const end = await session.run({ argv: [python, "-c", VERSION], timeoutSeconds: 30 });
  const installed = end.code === 0 ? end.stdout.trim() : void 0;
  const note = describeHostEngine(python, installed, wheel.manifest.wheel.fileName);
  session.log.notice(note);
  return note;
}
function describeHostEngine(python, installed, fileName) {
  const built = fileName.split("-")[1] ?? "unknown";
  const has = installed === void 0 ? "no tensorrt_llm" : installed === built ? `tensorrt_llm ${installed}, the version of this wheel` : `tensorrt_llm ${installed}, while this wheel is ${built}`;
  return `engine host runs what is installed for ${python} (${has}); the wheel of this run was not installed by us`;
}

// src/report/assemble.ts
function assembleReport({ error, ...parts }) {
  return {
    version: 1,
    tool: "trtllm-nixl-build",
    verdict: verdictOf(parts.judgement, error),
    ...parts,
    ...error === void 0 ? {} : { error: errorReport(error) }
  };
}
function verdictOf(judgement, error) {
  if (judgement !== void 0) return judgement.verdict;
  return error?.kind === "surroundings" && error.code !== "CANCELLED" ? "INFRA" : null;
}
function restoreReport(outcome2) {
  if (outcome2.kind === "none") return outcome2;
  const { kind, tier, proof, seconds, refusals: refusals2 } = outcome2;
  return { kind, tier, proof, seconds, refusals: refusals2 };
}
function wheelReport(wheel, how) {
  const { fileName, size, sha256, capabilities } = wheel.manifest.wheel;
  const origin = how.buildSeconds === null ? "restored" : "built";
  return { origin, fileName, size, sha256, capabilities, ...how };
}
function errorReport({ code: code2, kind, what, means, next }) {
  return { code: code2, kind, what, means, next };
}

// src/store/single-flight.ts
import { constants as constants3 } from "node:fs";
import { access, mkdir as mkdir2 } from "node:fs/promises";
async function withBuilderLock(storePath, key, session, options2, build2) {
  const path = await lockPath(storePath, key, session);
  const free = await takeLock(path, { waitSeconds: 0, anyUser: true, signal: session.signal });
  const lock = free ?? await waitFor(path, session, options2);
  try {
    return await build2({ lock, waited: free === void 0 });
  } finally {
    await lock.release();
  }
}
async function lockPath(storePath, key, session) {
  try {
    await mkdir2(locksFolder(storePath), { recursive: true });
    await access(locksFolder(storePath), constants3.W_OK);
    return buildLock(storePath, key);
  } catch (error) {
    session.log.warning(
      `No lock in ${storePath} (${errnoOf(error)}): other jobs may build the same wheel now.`
    );
    return buildLock(await alone(session), key);
  }
}
async function alone(session) {
  const folder = await session.tempFolder("lock");
  await mkdir2(locksFolder(folder), { recursive: true });
  return folder;
}
async function waitFor(path, session, options2) {
  options2.onWait?.();
  const progress = startProgress(session.log, "wheel");
  progress.update("another job on this host is building this wheel; waiting for it");
  try {
    const lock = await takeLock(path, { anyUser: true, signal: session.signal });
    if (lock === void 0) throw new Error("flock without a limit gave up");
    return lock;
  } finally {
    progress.done();
  }
}

// src/wheel/build-log.ts
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir as mkdir3 } from "node:fs/promises";
import { join as join8 } from "node:path";
var BUILD_LOG = "wheel-build.log";
async function withBuildLog(folder, secrets, log, build2) {
  const path = join8(folder, BUILD_LOG);
  await mkdir3(folder, { recursive: true });
  let file;
  let broken2 = false;
  const open2 = () => createWriteStream(path).on("error", ({ message }) => {
    broken2 = true;
    log.warning(`The build's output is not kept: ${message}.`);
  });
  try {
    return await build2((line) => {
      file ??= open2();
      if (!broken2) file.write(`${redact(line, secrets)}
`);
    });
  } catch (error) {
    throw file !== void 0 && !broken2 && error instanceof ToolError ? naming(error, path) : error;
  } finally {
    if (file !== void 0 && !broken2) {
      file.end();
      await once(file, "close").catch(() => {
      });
    }
  }
}
function naming({ code: code2, kind, what, means, next, cause }, path) {
  const whole = `All that the build printed is in ${path}.`;
  return new ToolError({ code: code2, kind, what, means, next: `${next} ${whole}`, cause });
}

// src/wheel/build-dynamo.ts
import { mkdir as mkdir4, readdir as readdir6, symlink as symlink3 } from "node:fs/promises";
import { join as join11, resolve as resolve3 } from "node:path";

// src/plan/recipe.ts
import { createHash as createHash4 } from "node:crypto";
var ARCHES = {
  amd64: "amd64",
  x86_64: "amd64",
  x64: "amd64",
  "linux/amd64": "amd64",
  arm64: "arm64",
  aarch64: "arm64",
  "linux/arm64": "arm64"
};
function makeRecipe(parts) {
  const arch = normaliseArch(parts.arch);
  const commit = parts.commit?.toLowerCase() ?? null;
  if (commit !== null && !/^[0-9a-f]{40}$/.test(commit)) {
    throw badRecipe(`"${parts.commit}" is not a full commit.`);
  }
  return {
    version: 1,
    source: parts.source,
    arch,
    gitUrl: parts.gitUrl == null ? null : normaliseGitUrl(parts.gitUrl),
    commit,
    nixl: parts.nixl,
    nixlCommit: parts.nixl && parts.nixlCommit != null ? normaliseCommit(parts.nixlCommit) : null,
    ucxRef: parts.ucxRef ?? null,
    scripts: sorted(parts.scripts ?? {}),
    cudaArchs: [...new Set((parts.cudaArchs ?? []).flatMap(splitArchs))].sort(),
    buildOptions: [...parts.buildOptions ?? []],
    baseImage: parts.baseImage ?? null,
    pythonTag: parts.pythonTag ?? null,
    given: parts.given ?? null
  };
}
function hashScripts(checkout, paths) {
  return Object.fromEntries(
    paths.map((path) => [
      path,
      createHash4("sha256").update(checkout.files[path] ?? "", "utf8").digest("hex")
    ])
  );
}
function normaliseArch(text) {
  const arch = ARCHES[text.trim().toLowerCase()];
  if (arch === void 0) throw badRecipe(`"${text}" is not an architecture we know (amd64, arm64).`);
  return arch;
}
function normaliseCommit(text) {
  return /^[0-9a-f]{7,40}$/i.test(text) ? text.toLowerCase() : text;
}
function splitArchs(text) {
  return text.split(/[;,\s]+/).map((part) => part.toLowerCase()).filter((part) => part !== "");
}
function sorted(record) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0));
}
function badRecipe(what) {
  return new ToolError({
    code: "BAD_RECIPE",
    kind: "usage",
    what,
    means: "Without it the wheel cannot be named exactly, so nothing is looked up.",
    next: "Correct the input."
  });
}

// src/wheel/build-failure.ts
var CAUSES2 = [
  {
    code: "DISK_FULL",
    kind: "surroundings",
    shows: /No space left on device|Disk quota exceeded/i,
    what: "The disk filled up during the build.",
    next: "Free space (a source build needs some 100 GB), or point Docker and TMPDIR at a larger disk."
  },
  {
    code: "OUT_OF_MEMORY",
    kind: "surroundings",
    shows: /Killed signal terminated program|std::bad_alloc|Cannot allocate memory|exit code: 137|\bKilled\b/,
    what: "The build ran out of memory.",
    next: "Use a runner with more memory: each CUDA compile job needs 2 to 3 GiB."
  },
  {
    code: "NO_DOCKER",
    kind: "surroundings",
    shows: /Cannot connect to the Docker daemon|docker: (command )?not found|permission denied while trying to connect to the Docker/i,
    what: "The build could not use Docker.",
    next: "Start Docker, and give the runner user access to its socket."
  },
  {
    code: "CONTAINER_TAKEN",
    kind: "surroundings",
    shows: /name "?\/?trtllm_wheel_container"? is already in use/,
    what: "Another build took the container name trtllm_wheel_container meanwhile.",
    next: "Let only one build run on a Docker daemon; remove the container when no build is running."
  },
  {
    code: "KEPT_CLONE_DIRTY",
    kind: "surroundings",
    shows: /would be overwritten by checkout|your local changes to the following files/i,
    what: "The TensorRT-LLM clone that the script keeps between builds has changes of an earlier, failed build.",
    next: "Remove the clone (Dynamo keeps it in /tmp/TensorRT-LLM) and run again."
  },
  {
    code: "KEPT_CLONE_OF_ANOTHER",
    kind: "surroundings",
    shows: /detected dubious ownership/,
    what: "The TensorRT-LLM clone that the script keeps between builds belongs to another user of this host.",
    next: "Let one user build on this host, or remove the clone (Dynamo keeps it in /tmp/TensorRT-LLM)."
  },
  {
    code: "COMMIT_NOT_IN_REMOTE",
    kind: "usage",
    shows: /reference is not a tree|pathspec '.*' did not match|unable to read tree/,
    what: "The commit is not in the clone that the script keeps (another remote, or a commit on no branch).",
    next: "Check commit and remote; remove the kept clone (/tmp/TensorRT-LLM) when its remote is another one."
  },
  {
    code: "NETWORK",
    kind: "surroundings",
    shows: /Could not resolve host|unable to access '|Connection (timed out|refused|reset)|TLS handshake/i,
    what: "The build could not reach the network.",
    next: "Check network and proxy settings of the runner."
  }
];
function explainBuildFailure(end) {
  const lines = end.tail.slice(-15).join("\n");
  const means = "No wheel was made; the store and the checkout are as before.";
  if (end.why === "aborted" || end.why === "stopped") return buildStopped();
  if (end.why === "timeout") {
    const what = `The build of the wheel did not end in ${Math.round(end.seconds / 3600)} h. Its last lines:
${lines}
`;
    return new ToolError({
      code: "BUILD_TIMEOUT",
      kind: "surroundings",
      what,
      means,
      next: "Look for what it waits for."
    });
  }
  const cause = CAUSES2.find(({ shows }) => end.tail.some((line) => shows.test(line)));
  const how = end.signal === null ? `code ${end.code}` : `signal ${end.signal}`;
  return new ToolError({
    code: cause?.code ?? "BUILD_FAILED",
    kind: cause?.kind ?? "answer",
    what: `${cause?.what ?? "The build of the wheel failed."} The script ended with ${how}. Its last lines:
${lines}
`,
    means,
    next: cause?.next ?? "Read the lines above; the fault is in the sources, the script or the runner."
  });
}
function buildStopped() {
  return new ToolError({
    code: "BUILD_STOPPED",
    kind: "surroundings",
    what: "The build of the wheel was stopped.",
    means: "No wheel was made; the store and the checkout are as before.",
    next: "Start it again."
  });
}

// src/wheel/fit.ts
var MACHINES = { amd64: /(^|_)x86_64$/, arm64: /(^|_)aarch64$/ };
function whyUnfit(wanted2, contents) {
  const { recipe, needs } = wanted2;
  if (!MACHINES[recipe.arch].test(contents.platformTag)) {
    return `it is for ${contents.platformTag}, not for ${recipe.arch}`;
  }
  const lacking = needs.filter((capability) => !contents.capabilities.includes(capability));
  if (lacking.length > 0) return `it lacks ${lacking.join(" and ")}, which this request needs`;
  if (recipe.nixl && !contents.capabilities.includes("nixl")) {
    return "its recipe says NIXL is built in, but the NIXL library is not inside";
  }
  const local = contents.packageVersion.replace(/^[^+]*/, "");
  const [dev, ...more] = [...local.matchAll(/dev([0-9a-f]{7,40})(?![0-9a-f])/g)];
  if (more.length > 0) return `its version ${contents.packageVersion} names two commits`;
  if (dev?.[1] !== void 0 && recipe.commit !== null && !recipe.commit.startsWith(dev[1])) {
    return `its version ${contents.packageVersion} names another commit than ${recipe.commit.slice(0, 12)}`;
  }
  return void 0;
}
function requireFit(wanted2, contents) {
  const why = whyUnfit(wanted2, contents);
  if (why === void 0) return;
  throw new ToolError({
    code: "WHEEL_UNFIT",
    kind: "answer",
    what: `${contents.fileName} is not the wheel asked for: ${why}.`,
    means: "An image with it would not have what the request asks for, so it is neither used nor stored.",
    next: "Read the log of the build; a kept TensorRT-LLM clone or an old script is the usual cause."
  });
}
function requireBuildable(plan) {
  if (!plan.needs.includes("nixl") || plan.recipe.nixl) return;
  const scripts = Object.keys(plan.recipe.scripts).join(" and ");
  throw new ToolError({
    code: "NIXL_NOT_BUILDABLE",
    kind: "usage",
    what: `The NIXL flag is on, but ${scripts || "this source"} builds wheels for ${plan.recipe.arch} without NIXL.`,
    means: "A build would take hours and end in a wheel that is invalid for this request, so none was started.",
    next: "Use a Dynamo checkout of #1591 (2025-06-18) or later on amd64, or switch the NIXL flag off."
  });
}

// src/wheel/host-lock.ts
import { ftruncateSync, readSync, writeSync } from "node:fs";
var HOST_LOCK2 = "/tmp/trtllm-nixl-build-wheel.lock";
var CONTAINER = "trtllm_wheel_container";
async function onlyBuildOnHost(session, lockPath2, body2) {
  const path = lockPath2 ?? HOST_LOCK2;
  const lock = await takeLock(path, { waitSeconds: 0, anyUser: true }) ?? await waitForLock2(session, path);
  try {
    const interruptedSince = beganIn(readNote(lock.fd));
    await clearContainer(session, interruptedSince);
    const begun = session.now();
    writeNote(lock.fd, `${begun.toISOString()}
`);
    try {
      return await body2({ fd: lock.fd, begun, interruptedSince });
    } catch (error) {
      await clearContainer(session, begun).catch(() => {
      });
      throw error;
    } finally {
      writeNote(lock.fd, "");
    }
  } finally {
    await lock.release();
  }
}
function readNote(fd) {
  const buffer2 = Buffer.alloc(64);
  return buffer2.toString("latin1", 0, readSync(fd, buffer2, 0, buffer2.length, 0));
}
function writeNote(fd, text) {
  ftruncateSync(fd);
  writeSync(fd, text, 0, "latin1");
}
function beganIn(text) {
  const at = new Date(text.trim());
  return Number.isNaN(at.getTime()) ? void 0 : at;
}
async function waitForLock2(session, path) {
  const progress = startProgress(session.log, "Waiting for another wheel build on this host");
  progress.update("its scripts use fixed folders, so builds run one after the other");
  try {
    const lock = await takeLock(path, { signal: session.signal, anyUser: true });
    if (lock === void 0) throw new Error("a lock without a time limit was not given");
    return lock;
  } catch (error) {
    throw session.signal.aborted ? buildStopped() : error;
  } finally {
    progress.done();
  }
}
async function clearContainer(session, since) {
  const signal = AbortSignal.timeout(15e3);
  const docker2 = (...args) => session.run({ argv: ["docker", ...args], signal, timeoutSeconds: 10 });
  const listed = await docker2(
    "ps",
    "-a",
    "--no-trunc",
    "--filter",
    `name=^/?${CONTAINER}$`,
    "--format",
    "{{.ID}}"
  );
  const id = listed.stdout.trim();
  if (listed.code !== 0 || !/^[0-9a-f]{64}$/.test(id)) return;
  const created = await docker2("inspect", "--format", "{{.Created}}", id);
  if (since !== void 0 && Date.parse(created.stdout.trim()) >= since.getTime()) {
    await docker2("rm", "--force", "--volumes", id);
    return;
  }
  throw new ToolError({
    code: "CONTAINER_TAKEN",
    kind: "surroundings",
    what: `A container named ${CONTAINER} exists (${id.slice(0, 12)}), and it is not ours.`,
    means: "The wheel script needs that name and would fail after an hour of compiling; nothing was started.",
    next: `When no build is using it: docker rm ${CONTAINER}`
  });
}

// src/wheel/inspect.ts
var import_yauzl2 = __toESM(require_yauzl(), 1);
import { stat } from "node:fs/promises";
import { basename as basename3 } from "node:path";
var CAPABILITY_LIBRARIES = {
  nixl: "tensorrt_llm/libs/libtensorrt_llm_nixl_wrapper.so",
  ucx: "tensorrt_llm/libs/libtensorrt_llm_ucx_wrapper.so",
  mooncake: "tensorrt_llm/libs/libtensorrt_llm_mooncake_wrapper.so"
};
var ENTRY_LIMIT = 2e5;
var UNPACKED_LIMIT = 64 * 2 ** 30;
async function inspectWheel(path) {
  const fileName = basename3(path);
  const named = parseWheelName(fileName);
  const { size } = await regularFile(path);
  const names = await listEntries(path, size);
  requireMetadata(fileName, named, names);
  const shown = Object.keys(CAPABILITY_LIBRARIES).filter(
    (capability) => (names.get(CAPABILITY_LIBRARIES[capability]) ?? 0) > 0
  );
  return {
    fileName,
    size,
    distribution: named.distribution,
    packageVersion: named.version,
    pythonTag: named.pythonTag,
    platformTag: named.platformTag,
    capabilities: shown,
    evidence: shown.map((capability) => CAPABILITY_LIBRARIES[capability])
  };
}
function parseWheelName(fileName) {
  const parts = /^([A-Za-z0-9][A-Za-z0-9._]*)-([A-Za-z0-9][A-Za-z0-9._+!]*)(?:-(\d[A-Za-z0-9._]*))?-([a-z0-9.]+)-([a-z0-9._]+)-([A-Za-z0-9._]+)\.whl$/.exec(
    fileName
  );
  const [, distribution, version, , pythonTag, abiTag, platformTag] = parts ?? [];
  if (!distribution || !version || !pythonTag || !abiTag || !platformTag) {
    throw refused("WHEEL_NAME", `${JSON.stringify(fileName)} is not the name of a wheel.`);
  }
  return { distribution: normaliseName(distribution), version, pythonTag, abiTag, platformTag };
}
async function listEntries(path, size) {
  const names = /* @__PURE__ */ new Map();
  let unpacked = 0;
  try {
    const zip = await import_yauzl2.default.openPromise(path, {
      lazyEntries: true,
      strictFileNames: true,
      validateEntrySizes: true
    });
    try {
      if (zip.entryCount > ENTRY_LIMIT) throw new Error(`it lists ${zip.entryCount} entries`);
      for await (const entry of zip.eachEntry()) {
        const name = entry.fileName;
        if (names.has(name)) throw new Error(`it lists ${JSON.stringify(name)} twice`);
        if (/[\u0000-\u001f\u007f]/.test(name)) throw new Error("an entry name holds a control character");
        if (entry.relativeOffsetOfLocalHeader + entry.compressedSize > size) {
          throw new Error(`the data of ${JSON.stringify(name)} lies behind its end`);
        }
        unpacked += entry.uncompressedSize;
        if (unpacked > UNPACKED_LIMIT) throw new Error("it unpacks to more than 64 GiB");
        names.set(name, entry.uncompressedSize);
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    if (errnoOf(error) !== void 0 || !(error instanceof Error)) throw error;
    throw refused("WHEEL_BROKEN", `${basename3(path)} is not a sound zip file: ${error.message}.`, error);
  }
  return names;
}
function requireMetadata(fileName, named, names) {
  const infos = [...names.keys()].filter((name) => /^[^/]+\.dist-info\/WHEEL$/.test(name));
  const folder = infos[0]?.slice(0, -"/WHEEL".length);
  if (infos.length !== 1 || folder === void 0 || !names.has(`${folder}/METADATA`) || !names.has(`${folder}/RECORD`)) {
    throw refused(
      "NOT_A_WHEEL",
      `${fileName} has no single .dist-info folder with WHEEL, METADATA and RECORD.`
    );
  }
  const inside = normaliseName(folder.slice(0, folder.indexOf("-")));
  if (inside !== named.distribution || inside !== "tensorrt_llm") {
    throw refused("NOT_A_WHEEL", `${fileName} holds the distribution "${inside}", not tensorrt_llm.`);
  }
}
function normaliseName(name) {
  return name.toLowerCase().replace(/[-_.]+/g, "_");
}
async function regularFile(path) {
  try {
    const found = await stat(path);
    if (found.isFile()) return { size: found.size };
  } catch (error) {
    const errno = errnoOf(error);
    if (errno !== "ENOENT" && errno !== "ENOTDIR" && errno !== "ELOOP") throw error;
  }
  throw refused("WHEEL_MISSING", `${path} is not a file.`);
}
function refused(code2, what, cause) {
  return new ToolError({
    code: code2,
    kind: "answer",
    what,
    means: "It cannot be proven to be the TensorRT-LLM wheel asked for, so it is neither used nor stored.",
    next: "Build it again, or name another file.",
    cause
  });
}

// src/wheel/kept-clone.ts
import { lstat as lstat4, rm, stat as stat2 } from "node:fs/promises";
import { dirname as dirname3, join as join9 } from "node:path";
async function prepareKeptClone(session, check) {
  const { folder, rewrites } = check.clone;
  const found = await lstat4(folder).catch(() => void 0);
  if (found === void 0) return;
  if (!found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) {
    throw problem3(folder, "KEPT_CLONE_OF_ANOTHER", "belongs to another user, or is no folder");
  }
  if (check.interruptedSince !== void 0) await clearKilled(session, folder, check.interruptedSince);
  if (await lstat4(folder).catch(() => void 0) === void 0) return;
  const git3 = gitIn(session, folder, session.signal);
  const status = await git3("status", "--porcelain=v2", "-z", "--untracked-files=no", "--no-renames");
  if (session.signal.aborted) throw buildStopped();
  if (status.code !== 0)
    throw problem3(folder, "KEPT_CLONE_BROKEN", `cannot be read by git: ${lastWords(status)}`);
  const changed2 = changedPaths(status.stdout);
  const others = changed2.filter((path) => !rewrites.includes(path));
  if (others.length > 0) {
    throw problem3(folder, "KEPT_CLONE_DIRTY", `has changes in ${others.slice(0, 5).join(", ")}`);
  }
  if (changed2.length === 0) return;
  session.log.info(
    `Putting back what an earlier run of the wheel script changed in ${folder}: ${changed2.join(", ")}.`
  );
  const restored = await git3("checkout", "--quiet", "--force", "HEAD", "--", ...changed2);
  if (restored.code !== 0)
    throw problem3(folder, "KEPT_CLONE_BROKEN", `cannot be put back: ${lastWords(restored)}`);
}
function changedPaths(status) {
  return status.split("\0").flatMap((entry) => {
    const ordinary = /^[1u] \S\S ([NS])(.)(.). (?:\S+ ){5,7}?([^\0]*)$/s.exec(entry);
    if (ordinary === null) return [];
    const [, kind, , modified, path] = ordinary;
    return path === void 0 || kind === "S" && modified !== "M" ? [] : [path];
  });
}
async function clearKilled(session, folder, since) {
  const made = await stat2(folder).catch(() => void 0);
  if (made === void 0) return;
  const git3 = gitIn(session, folder, AbortSignal.timeout(2e4));
  const head = await git3("rev-parse", "--verify", "--quiet", "HEAD^{commit}");
  if (head.code !== 0 && made.birthtimeMs >= since.getTime()) {
    session.log.info(`Removing the half-made clone that a stopped build left in ${folder}.`);
    await rm(folder, { recursive: true, force: true });
    return;
  }
  const lock = join9(folder, ".git", "index.lock");
  const left = await stat2(lock).catch(() => void 0);
  if (left !== void 0 && left.mtimeMs >= since.getTime()) await rm(lock, { force: true });
}
function gitIn(session, folder, signal) {
  const env = {
    GIT_DIR: void 0,
    GIT_WORK_TREE: void 0,
    GIT_CEILING_DIRECTORIES: dirname3(folder),
    LC_ALL: "C"
  };
  return (...args) => session.run({
    argv: ["git", "-c", "core.fsmonitor=false", "-C", folder, ...args],
    env,
    signal,
    timeoutSeconds: 300
  });
}
function lastWords(end) {
  return end.tail.slice(-2).join(" ") || `code ${end.code}`;
}
function problem3(folder, code2, what) {
  return new ToolError({
    code: code2,
    kind: "surroundings",
    what: `The TensorRT-LLM clone that the wheel script keeps in ${folder} ${what}.`,
    means: "The script would build from it as it is, into a wheel that its key does not describe; nothing was started.",
    next: `Remove it if nobody needs it: rm -rf ${folder}`
  });
}

// src/wheel/output.ts
import { lstat as lstat5, readdir as readdir5, readFile as readFile4, rm as rm2 } from "node:fs/promises";
import { join as join10 } from "node:path";
async function tidyOutput(folder, expected) {
  await requireMarker(join10(folder, expected.marker), expected.content);
  const [name, ...others] = await wheelsIn(folder);
  const built = await wheelsIn(join10(folder, "build"));
  const different = [...others, ...built.filter((other) => other !== name)];
  if (name === void 0) {
    throw outcome("NO_WHEEL", "The script ended without an error, but left no wheel.");
  }
  if (different.length > 0) {
    throw outcome("TWO_WHEELS", `The build left more than one wheel: ${[name, ...different].join(", ")}.`);
  }
  await rm2(join10(folder, "build"), { recursive: true, force: true });
  return join10(folder, name);
}
async function wheelsIn(folder) {
  const names = await readdir5(folder).catch((error) => {
    if (errnoOf(error) === "ENOENT") return [];
    throw error;
  });
  const wheels = [];
  for (const name of names.filter((text) => text.endsWith(".whl")).sort()) {
    if ((await lstat5(join10(folder, name))).isFile()) wheels.push(name);
  }
  return wheels;
}
async function requireMarker(path, content2) {
  const found = await readFile4(path, "utf8").catch((error) => {
    if (errnoOf(error) === "ENOENT") return void 0;
    throw error;
  });
  if (found?.trim() === content2) return;
  const said = found === void 0 ? "is missing" : `says ${JSON.stringify(found.trim().slice(0, 100))}`;
  throw outcome(
    "WRONG_MARKER",
    `The marker of the build ${said}, where ${JSON.stringify(content2)} was asked for.`
  );
}
function outcome(code2, what) {
  return new ToolError({
    code: code2,
    kind: "answer",
    what,
    means: "What was built is not certain to be what was asked for, so it is neither used nor stored.",
    next: "Read the log of the build; run it again in an empty folder."
  });
}

// src/wheel/phases.ts
var PHASES = [
  {
    name: "fetching sources",
    shows: /^Cloning into |^HEAD is now at |^Submodule path|git[ -]lfs|^Receiving objects/
  },
  { name: "building the development image", shows: /tritondevel_build|^#\d+ \[|exporting to image/ },
  { name: "compiling", shows: /wheel_build|build_wheel\.py|\[ *\d+\/\d+\]|\[ *\d{1,3}%\]|\bcompile step\b/ },
  {
    name: "packing the wheel",
    shows: /Successfully built .*\.whl|bdist_wheel|creating .*\.whl|\.whl: \d+ bytes/
  },
  { name: "copying the wheel out", shows: /docker (create|cp)\b|trtllm_wheel_container|wheel ready in/ }
];
function followPhases() {
  let at = -1;
  return (line) => {
    const seen2 = PHASES.findLastIndex((phase) => phase.shows.test(line));
    if (seen2 > at) at = seen2;
    const count3 = /\[ *(\d+\/\d+)\]|\bstep (\d+\/\d+)/.exec(line);
    const name = PHASES[at]?.name ?? "starting";
    return count3 ? `${name}, ${count3[1] ?? count3[2]}` : name;
  };
}

// src/wheel/build-dynamo.ts
var TIMEOUT_SECONDS2 = 6 * 3600;
async function buildWithDynamo(session, plan, options2) {
  requireBuildable(plan);
  const folder = resolve3(options2.folder);
  await requireEmpty(folder);
  const copy = await copyCheckout(session, plan.checkout);
  const facts = await factsOfCopy(session, plan, copy);
  const output = await plainOutput(session, folder);
  const argv = [join11(copy, facts.script), ...wheelScriptArgs(plan, facts, output)];
  const end = await onlyBuildOnHost(session, options2.hostLock, async ({ fd, begun, interruptedSince }) => {
    const clone = facts.keptClone;
    await prepareKeptClone(session, { clone, interruptedSince });
    try {
      return await runScript(session, options2, { argv, cwd: copy, hostLockFd: fd });
    } catch (error) {
      await clearKilled(session, clone.folder, begun).catch(() => {
      });
      throw error;
    }
  });
  const path = await tidyOutput(folder, {
    marker: generationOf(plan.generation).support.image.marker,
    content: `${plan.recipe.arch}_${plan.recipe.commit}`
  });
  const contents = await inspectWheel(path);
  requireFit(plan, contents);
  const sha256 = await sha256File(path, { signal: session.signal });
  session.log.info(`Built ${contents.fileName} in ${formatSeconds(end.seconds)}.`);
  return { path, contents, sha256, seconds: end.seconds, tail: end.tail };
}
function wheelScriptArgs(plan, facts, output) {
  const { commit, arch } = plan.recipe;
  const nixlCommit = plan.nixlCommitOverride ?? facts.nixlCommit;
  const nixl = facts.takesNixlCommit && nixlCommit !== null ? ["-n", nixlCommit] : [];
  return ["-o", output, "-c", commit ?? plan.ref, "-a", arch, ...nixl];
}
async function factsOfCopy(session, plan, copy) {
  const checkout = await readCheckout(session, copy);
  const facts = generationOf(plan.generation).support.wheel(checkout);
  const hashes = hashScripts(checkout, facts.scripts);
  const changed2 = Object.keys({ ...hashes, ...plan.recipe.scripts }).filter(
    (path) => hashes[path] !== plan.recipe.scripts[path]
  );
  if (changed2.length > 0) {
    throw new ToolError({
      code: "CHECKOUT_CHANGED",
      kind: "usage",
      what: `${changed2.join(" and ")} changed in the checkout since the plan was made.`,
      means: "The wheel would not be the one its key names; nothing was built.",
      next: "Run the step again, and keep other steps from changing the checkout meanwhile."
    });
  }
  if (normaliseGitUrl(facts.remote) !== plan.recipe.gitUrl) {
    await editFile(copy, facts.script, facts.remote, plan.remote);
  }
  return facts;
}
async function plainOutput(session, folder) {
  if (isPlainPath(folder)) return folder;
  const link = join11(await plainTempFolder(session, "output"), "wheel");
  await symlink3(folder, link);
  return link;
}
async function runScript(session, options2, run) {
  const progress = startProgress(session.log, "Building the wheel");
  const follow = followPhases();
  const begun = session.now().getTime();
  let phase = "starting";
  const say = () => {
    const seconds = (session.now().getTime() - begun) / 1e3;
    progress.update(phase, fractionOf(seconds, options2.expectSeconds));
  };
  const timer = setInterval(say, 15e3);
  try {
    const end = await session.run({
      argv: run.argv,
      cwd: run.cwd,
      env: { LC_ALL: "C.UTF-8", GIT_TERMINAL_PROMPT: "0" },
      timeoutSeconds: TIMEOUT_SECONDS2,
      inheritFds: options2.lockFd === void 0 ? [run.hostLockFd] : [options2.lockFd, run.hostLockFd],
      onLine(line) {
        session.log.debug(line);
        phase = follow(line);
        say();
        options2.onLine?.(line);
      }
    });
    if (end.code !== 0 || end.why !== "exited") throw explainBuildFailure(end);
    return end;
  } finally {
    clearInterval(timer);
    progress.done();
  }
}
function fractionOf(seconds, expectSeconds) {
  return expectSeconds === void 0 || expectSeconds <= 0 ? void 0 : Math.min(0.99, seconds / expectSeconds);
}
async function requireEmpty(folder) {
  await mkdir4(folder, { recursive: true });
  if ((await readdir6(folder)).length === 0) return;
  throw new ToolError({
    code: "FOLDER_NOT_EMPTY",
    kind: "bug",
    what: `The build folder ${folder} is not empty.`,
    means: "An old wheel in it would be taken for the new one, as the scripts do; nothing was built.",
    next: "Give each build an empty folder of its own."
  });
}

// src/wheel/given.ts
import { constants as constants4 } from "node:fs";
import { copyFile as copyFile2, mkdir as mkdir5 } from "node:fs/promises";
import { basename as basename4, join as join12 } from "node:path";
async function takeGivenWheel(session, plan, options2) {
  if (options2.given === void 0) throw notGiven();
  await inspectWheel(options2.given);
  await mkdir5(options2.folder, { recursive: true });
  const path = join12(options2.folder, basename4(options2.given));
  await copyFile2(options2.given, path, constants4.COPYFILE_FICLONE | constants4.COPYFILE_EXCL);
  const contents = await inspectWheel(path);
  requireFit(plan, contents);
  const sha256 = await sha256File(path, { signal: session.signal });
  if (plan.recipe.given !== sha256) throw changed(options2.given);
  return { path, contents, sha256, seconds: null, tail: [] };
}
function notGiven() {
  return new ToolError({
    code: "WHEEL_NOT_GIVEN",
    kind: "usage",
    what: "The plan takes a given wheel, but no path of one was given.",
    means: "There is nothing to prove and nothing to install.",
    next: "Name the wheel file."
  });
}
function changed(path) {
  return new ToolError({
    code: "GIVEN_WHEEL_CHANGED",
    kind: "answer",
    what: `${path} is not the file the plan was made from: its SHA-256 is another one.`,
    means: "It is neither used nor stored.",
    next: "Make the plan again."
  });
}

// src/wheel/index.ts
var BUILDERS = {
  "dynamo-script": buildWithDynamo,
  "given-wheel": takeGivenWheel,
  "trtllm-make": null,
  pip: null
};
function buildWheel(session, plan, options2) {
  const build2 = BUILDERS[plan.recipe.source];
  if (build2 === null) return Promise.reject(notBuiltYet(plan.recipe.source));
  return build2(session, plan, options2);
}
function notBuiltYet(source) {
  return new ToolError({
    code: "SOURCE_NOT_BUILT_YET",
    kind: "usage",
    what: `This version has no builder for wheels from "${source}".`,
    means: "Nothing was built.",
    next: "Use Dynamo's script or a given wheel."
  });
}

// src/obtain-wheel.ts
var NEAREST = 5;
async function obtainWheel(asked) {
  const { phases, restored } = asked;
  if (restored.kind === "hit") {
    phases.skip("wheel", `restored from ${restored.tier}`);
    return handOver(asked, restored.wheel, { buildSeconds: null, published: [] }, restored);
  }
  const got = await phases.run("wheel", () => buildOnce(asked), describe);
  return handOver(asked, got.wheel, { buildSeconds: got.seconds, published: got.published }, got.hit);
}
function describe({ hit, published }) {
  if (hit !== void 0) return `another job built it; ${hit.tier}`;
  const stored = published.filter((one) => one.stored).map((one) => one.tier);
  return stored.length === 0 ? "built, published nowhere" : `built and published to ${stored.join(", ")}`;
}
async function buildOnce(asked) {
  const { session, cache, plan } = asked;
  const onWait = () => session.log.info(`Another job on this host is building ${plan.key}.`);
  const home = cache.tiers.includes("tool-cache") ? cache.storePath : userFolder();
  return withBuilderLock(home, plan.key, session, { onWait }, async ({ lock, waited }) => {
    const hit = await lookAgain(asked, waited);
    if (hit !== void 0) return { wheel: hit.wheel, seconds: null, published: [], hit };
    return buildAndPublish(asked, lock.fd);
  });
}
async function lookAgain({ cache, store, plan }, waited) {
  if (cache.rebuild) return void 0;
  if (waited || !cache.tiers.includes("tool-cache")) {
    const outcome2 = await store.restore(plan);
    return outcome2.kind === "hit" ? outcome2 : void 0;
  }
  const begun = performance.now();
  const host = await store.host();
  const { wheel, proof = "hashed", refusals: refusals2 } = await host.restore(plan);
  if (wheel === void 0) return void 0;
  const seconds = (performance.now() - begun) / 1e3;
  return { kind: "hit", tier: host.name, wheel, proof, seconds, refusals: refusals2 };
}
async function buildLogged(asked, lockFd) {
  const { session, request: request2, store, plan } = asked;
  const host = await store.host();
  const folder = join13(await host.stage(), "build");
  const known = await host.nearest(plan, NEAREST);
  const expectSeconds = known.find(({ builtBy }) => builtBy.seconds !== null)?.builtBy.seconds ?? void 0;
  const options2 = { folder, lockFd, ...expectSeconds === void 0 ? {} : { expectSeconds } };
  return withBuildLog(
    request2.reportFolder,
    request2.secrets,
    session.log,
    (onLine) => buildWheel(session, plan, { ...options2, onLine })
  );
}
async function buildAndPublish(asked, lockFd) {
  const { session, request: request2, cache, store, plan } = asked;
  const host = await store.host();
  const built = await buildLogged(asked, lockFd);
  const manifest = makeManifest({
    plan,
    wheel: built,
    toolVersion: request2.toolVersion,
    at: session.now(),
    origin: request2.origin,
    authority: cache.access.write ?? "untrusted"
  });
  const staged = { path: built.path, manifest };
  const options2 = { replace: cache.rebuild };
  const adopted = await host.adopt(staged, options2);
  const wheel = adopted.wheel ?? staged;
  const far = (await store.tiers()).filter((tier) => tier !== host);
  const published = [
    ...cache.tiers.includes("tool-cache") ? [{ tier: host.name, stored: adopted.stored, reason: adopted.reason }] : [],
    ...await publishWheel(far, wheel, options2)
  ];
  for (const { tier, stored, reason } of published) {
    if (!stored) session.log.warning(`The wheel was not published to ${tier}: ${reason}.`);
  }
  return { wheel, seconds: built.seconds, published, hit: void 0 };
}
async function handOver({ session, request: request2, cache, plan }, wheel, how, restored) {
  const { marker } = generationOf(plan.generation).support.image;
  const note = await noteOnHostEngine(session, request2, wheel);
  const parent = await session.tempFolder("job", request2.workParent);
  const handoff = await handOff({
    wheel,
    folder: join13(parent, "wheel"),
    files: { [marker]: `${plan.recipe.arch}_${plan.recipe.commit}
` },
    ...cache.access.trustSeal ? {} : { modes: OWN_BYTES }
  });
  return {
    path: handoff.wheelPath,
    folder: handoff.folder,
    parent,
    handoff,
    report: { ...wheelReport(wheel, how), ...note === void 0 ? {} : { note } },
    restored
  };
}

// src/outputs.ts
function outputsOf(known, set) {
  const { plan, restored, wheel, image, judgement } = known;
  if (plan !== void 0) set("cache-key", plan.key);
  if (restored !== void 0) {
    const hit = wheel?.restored ?? (restored.kind === "hit" ? restored : void 0);
    set("cache-hit", String(hit !== void 0));
    set("cache-tier", hit?.tier ?? "");
    const missed2 = hit === void 0 && restored.kind === "none";
    set("miss-reason", missed2 ? `${restored.why}: ${restored.reason}` : "");
    set("invalidated", passedOver(restored));
  }
  if (wheel !== void 0) {
    set("wheel-path", wheel.path);
    set("wheel-sha256", wheel.report.sha256);
  }
  if (image !== void 0) set("image", image.reference);
  if (judgement !== void 0) {
    set("verdict", judgement.verdict);
    set("kv-backend", judgement.backend);
    set("kv-wire", judgement.wire);
    set("kv-gbps", judgement.gbps === null ? "" : judgement.gbps.toFixed(2));
  }
}
function passedOver(restored) {
  return restored.refusals.filter(({ kind, key }) => key !== null && (kind === "invalid" || kind === "corrupt")).map(({ tier, kind, key, reason }) => `${tier} ${key} ${kind}: ${reason}`).join("\n");
}

// src/phases.ts
var TITLES = {
  plan: "Plan: generation, recipe and key",
  restore: "Restore: look for the wheel",
  wheel: "Wheel: build, look inside, publish",
  image: "Image: build the container and check its contract",
  smoke: "Smoke: run the disaggregated service",
  judge: "Judge: what moved the KV cache",
  report: "Report",
  save: "Save: repair and prune"
};
function startPhases(session) {
  const reports = [];
  return {
    reports,
    async run(name, body2, say) {
      const begun = performance.now();
      const note = (state, reason) => {
        const seconds = (performance.now() - begun) / 1e3;
        reports.push({ name, state, seconds, reason });
        session.log.info(
          `${name}: ${state} in ${formatSeconds(seconds)}${reason === "" ? "" : ` \u2014 ${reason}`}`
        );
      };
      return session.log.group(TITLES[name], async () => {
        try {
          session.signal.throwIfAborted();
          const result = await body2();
          note("done", say?.(result) ?? "");
          return result;
        } catch (thrown) {
          const error = toToolError(session.signal.aborted ? session.signal.reason : thrown);
          note("failed", error.what);
          throw error;
        }
      });
    },
    skip(name, reason) {
      reports.push({ name, state: "skipped", seconds: 0, reason });
      session.log.info(`${name}: skipped \u2014 ${reason}`);
    }
  };
}

// src/plan/resolve.ts
async function resolveRef(session, remote, ref, options2 = {}) {
  const url = typeof remote === "string" ? parseGitUrl(remote) : remote;
  checkRef(ref);
  if (/^[0-9a-f]{40}$/i.test(ref)) return { commit: ref.toLowerCase(), how: "full commit", asked: false };
  const timeoutSeconds = options2.timeoutSeconds ?? 60;
  const named = await askRemote(session, url, ref, timeoutSeconds);
  if (named !== void 0) return named;
  if (/^[0-9a-f]{7,39}$/i.test(ref)) return expandShort(session, url, ref.toLowerCase(), timeoutSeconds * 5);
  throw notFound(url, ref);
}
function checkRef(ref) {
  const bad = /^-|^\/|\/$|\.\.|@\{|\/\/|\.lock(?:\/|$)|(?:^|\/)\.|\.$|[\u0000-\u0020\u007f~^:?*[\\]/;
  if (ref !== "" && ref !== "@" && !bad.test(ref)) return;
  throw new ToolError({
    code: "BAD_REF",
    kind: "usage",
    what: `${JSON.stringify(ref)} is not a branch, a tag or a commit.`,
    means: "No TensorRT-LLM commit can be resolved from it, so nothing is looked up and nothing is built.",
    next: "Give a branch, a tag, a full commit, or at least 7 digits of one."
  });
}
async function askRemote(session, url, ref, timeoutSeconds) {
  const patterns = ref.startsWith("refs/") ? [ref, `${ref}^{}`] : [`refs/heads/${ref}`, `refs/tags/${ref}`, `refs/tags/${ref}^{}`];
  const asked = ref === "HEAD" ? ["HEAD"] : patterns;
  const end = await git2(session, url, ["ls-remote", "--", url.plain, ...asked], timeoutSeconds);
  if (end.code !== 0) throw unreachable(url, end, ref);
  const listed = /* @__PURE__ */ new Map();
  for (const line of end.stdout.split("\n")) {
    const [commit, name] = line.split("	");
    if (commit !== void 0 && name !== void 0 && /^[0-9a-f]{40}$/.test(commit)) listed.set(name, commit);
  }
  if (ref === "HEAD" || ref.startsWith("refs/")) {
    const commit = listed.get(`${ref}^{}`) ?? listed.get(ref);
    return commit === void 0 ? void 0 : { commit, how: "ref", asked: true };
  }
  const branch = listed.get(`refs/heads/${ref}`);
  const tag = listed.get(`refs/tags/${ref}^{}`) ?? listed.get(`refs/tags/${ref}`);
  if (branch !== void 0 && tag !== void 0 && branch !== tag) {
    throw ambiguous(url, ref, [`refs/heads/${ref} (${branch})`, `refs/tags/${ref} (${tag})`]);
  }
  if (branch !== void 0) return { commit: branch, how: "branch", asked: true };
  return tag === void 0 ? void 0 : { commit: tag, how: "tag", asked: true };
}
async function expandShort(session, url, ref, timeoutSeconds) {
  const folder = await session.tempFolder("resolve");
  const clone = ["clone", "--quiet", "--bare", "--filter=tree:0", "--", url.plain, folder];
  session.log.info(`Asking ${url.plain} for the commits that begin with ${ref} (history only, no files).`);
  const cloned = await git2(session, url, clone, timeoutSeconds);
  if (cloned.code !== 0) throw unreachable(url, cloned, ref);
  const found = await git2(session, url, ["-C", folder, "rev-parse", `--disambiguate=${ref}`], 60);
  const commits = [];
  for (const id of found.stdout.split("\n").filter((line) => /^[0-9a-f]{40}$/.test(line))) {
    const type = await git2(session, url, ["-C", folder, "cat-file", "-t", id], 60);
    if (type.stdout.trim() === "commit") commits.push(id);
  }
  const [commit, ...others] = commits;
  if (commit === void 0) throw notFound(url, ref);
  if (others.length > 0) throw ambiguous(url, ref, commits);
  return { commit, how: "short commit", asked: true };
}
function git2(session, url, args, timeoutSeconds) {
  return session.run({
    argv: ["git", "-c", "core.hooksPath=/dev/null", ...args],
    env: {
      LC_ALL: "C",
      GIT_TERMINAL_PROMPT: "0",
      GIT_ALLOW_PROTOCOL: "https:http:ssh:git:file",
      GIT_SSH_COMMAND: session.env["GIT_SSH_COMMAND"] ?? "ssh -o BatchMode=yes",
      ...credentials(url)
    },
    timeoutSeconds
  });
}
function credentials(url) {
  if (url.withCredentials === url.plain || !/^https?:/.test(url.plain)) return {};
  const { username, password } = new URL(url.withCredentials);
  const pair = `${decode(username)}:${decode(password)}`;
  return {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${url.plain}.extraHeader`,
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${Buffer.from(pair).toString("base64")}`
  };
}
function notFound(url, ref) {
  return new ToolError({
    code: "REF_NOT_FOUND",
    kind: "usage",
    what: `${url.plain} has no branch, tag or commit "${ref}".`,
    means: "The wheel is keyed by a full commit; an unresolved ref is never looked up or cached.",
    next: "Check the spelling and the remote (`tensorrtllm-git-url`); a commit on no branch must be given in full."
  });
}
function ambiguous(url, ref, candidates) {
  return new ToolError({
    code: "REF_AMBIGUOUS",
    kind: "usage",
    what: `"${ref}" means more than one commit in ${url.plain}: ${candidates.join(", ")}.`,
    means: "Taking either could restore or build the wrong wheel.",
    next: "Write refs/heads/\u2026 or refs/tags/\u2026, or more digits of the commit."
  });
}
function unreachable(url, end, ref) {
  const words2 = redact(end.tail.slice(-4).join(" "), url.secrets).replace(/\/\/[^/@\s]+@/g, "//***@");
  const why = end.why === "timeout" ? `no answer in ${end.seconds.toFixed(0)} s` : words2 || `git ended with ${end.code}`;
  return new ToolError({
    code: "REMOTE_UNREACHABLE",
    kind: "surroundings",
    what: `"${ref}" could not be asked of ${url.plain}: ${why}.`,
    means: "A branch, tag or short commit is only known by asking its remote; without it there is no key.",
    next: "Check the URL, network and access of the runner, or give the full commit, which needs no question."
  });
}

// src/plan/plan.ts
async function makePlan(session, request2) {
  const checkout = await readCheckout(session, request2.checkoutPath, request2.ignore);
  const generation = detectGeneration(checkout);
  const facts = generation.support.wheel(checkout);
  const target = chooseTarget(generation, request2.target);
  refuseArm64(request2, facts);
  const remote = parseGitUrl(request2.tensorrtllmGitUrl ?? facts.remote);
  const ref = request2.tensorrtllmRef ?? facts.defaultRef;
  if (ref === null) throw noDefaultCommit();
  const { commit } = await resolveRef(session, remote, ref);
  const nixlCommit = await resolveNixl(session, request2, facts);
  return assemble({ request: request2, checkout, generation, facts, remote, ref, commit, nixlCommit, target });
}
function assemble(from) {
  const { request: request2, checkout, facts, commit } = from;
  const { builds, because } = facts.buildsNixl(request2.arch);
  const override = from.nixlCommit === facts.nixlCommit ? null : from.nixlCommit;
  const { files, ...known } = checkout;
  const recipe = makeRecipe({
    source: "dynamo-script",
    arch: request2.arch,
    gitUrl: from.remote.plain,
    commit,
    nixl: builds,
    nixlCommit: from.nixlCommit,
    ucxRef: facts.ucxRef,
    scripts: hashScripts(checkout, facts.scripts)
  });
  return {
    version: 1,
    generation: from.generation.name,
    checkout: known,
    recipe,
    key: recipeToKey(recipe),
    needs: request2.nixl ? ["nixl"] : [],
    expectedBackend: request2.nixl ? "nixl" : "ucx",
    remote: from.remote.plain,
    ref: from.ref,
    nixlCommitOverride: override,
    target: from.target,
    notes: [...facts.notes, ...notesOn2(request2, builds, because, override)]
  };
}
function notesOn2(request2, builds, because, override) {
  const notes = [];
  if (request2.nixl && !builds) {
    notes.push(`The NIXL flag is on, but this checkout cannot build a wheel with NIXL: ${because}.`);
  }
  if (!request2.nixl && builds) {
    notes.push(`The NIXL flag is off; the wheel has NIXL all the same: ${because}. The image asks for UCX.`);
  }
  if (request2.nixlCommit !== void 0 && override === null) {
    notes.push(
      "`nixl-commit` changes nothing here: it is the checkout's own, or the wheel is built without NIXL."
    );
  }
  return notes;
}
async function resolveNixl(session, request2, facts) {
  if (!facts.takesNixlCommit) return null;
  const ref = request2.nixlCommit ?? facts.nixlCommit;
  return ref === null ? null : (await resolveRef(session, facts.nixlRemote, ref)).commit;
}
function chooseTarget(generation, asked) {
  const { defaultTarget, wheelTargets } = generation.support.image;
  const target = asked ?? defaultTarget;
  if (wheelTargets.includes(target)) return target;
  throw new ToolError({
    code: "TARGET_WITHOUT_WHEEL",
    kind: "usage",
    what: `Target "${target}" of generation ${generation.name} does not take a local wheel.`,
    means: "The image would hold an unpinned public wheel instead of the one proven here.",
    next: `Use ${wheelTargets.map((name) => `"${name}"`).join(" or ")}.`
  });
}
function refuseArm64(request2, facts) {
  if (!request2.nixl || request2.arch !== "arm64") return;
  throw new ToolError({
    code: "NIXL_NOT_ON_ARM64",
    kind: "usage",
    what: `The NIXL flag is on for arm64: ${facts.buildsNixl("arm64").because}.`,
    means: "A build of one to three hours would end in a wheel without NIXL, so nothing is built.",
    next: "Use an amd64 runner, switch the NIXL flag off, or take a later Dynamo generation."
  });
}
function noDefaultCommit() {
  return new ToolError({
    code: "NO_DEFAULT_COMMIT",
    kind: "usage",
    what: "container/build.sh of this checkout has no DEFAULT_EXPERIMENTAL_TRTLLM_COMMIT, and no TensorRT-LLM ref was given.",
    means: "Which TensorRT-LLM to restore or build is not known.",
    next: "Give `tensorrtllm-ref`."
  });
}

// src/report/redact.ts
function redactReport(report, secrets) {
  return redactValue(report, secrets);
}
function redactValue(value, secrets) {
  if (typeof value === "string") return redact(value, secrets);
  if (Array.isArray(value)) return value.map((one) => redactValue(one, secrets));
  if (typeof value !== "object" || value === null) return value;
  const pairs = Object.entries(value).map(([name, one]) => [
    redact(name, secrets),
    redactValue(one, secrets)
  ]);
  return Object.fromEntries(pairs);
}

// src/report/write.ts
import { mkdir as mkdir6, writeFile as writeFile2 } from "node:fs/promises";
import { join as join14 } from "node:path";

// src/report/json.ts
function renderJson(report) {
  return `${JSON.stringify(report, null, 2)}
`;
}

// src/report/junit.ts
function renderJunit(report) {
  const cases = [...runCases(report), ...cacheCases(report), ...contractCases(report), ...armCases(report)];
  const suites = [...new Set(cases.map((one) => one.suite))].map((name) => {
    const members = cases.filter((one) => one.suite === name);
    return suiteXml(name, members, report.at);
  });
  const counts = countsOf(cases);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="trtllm-nixl-build" ${counts}>
${suites.join("")}</testsuites>
`;
}
function runCases({ verdict, phases, error, judgement }) {
  const seconds = phases.reduce((sum2, phase) => sum2 + phase.seconds, 0);
  const base = { suite: "run", name: "verdict", seconds };
  if (judgement !== void 0 && verdict !== "PROVEN") {
    const kind = verdict === "INFRA" || verdict === "INCONCLUSIVE" ? "error" : "failure";
    const body2 = judgement.diagnoses.map(({ code: code2, words: words2, next }) => `${code2}: ${sentence(words2)} ${next}`).join("\n");
    return [
      {
        ...base,
        outcome: { kind, type: verdict ?? "", message: `${judgement.line}: ${judgement.reason}`, body: body2 }
      }
    ];
  }
  if (error !== void 0) {
    const kind = error.kind === "answer" ? "failure" : "error";
    const body2 = `${error.means}
${error.next}`;
    return [{ ...base, outcome: { kind, type: error.code, message: error.what, body: body2 } }];
  }
  if (judgement !== void 0) return [{ ...base, out: `${judgement.line}: ${judgement.reason}` }];
  const message = "no verdict was asked for";
  return [{ ...base, outcome: { kind: "skipped", type: "", message, body: "" } }];
}
function cacheCases({ restore }) {
  if (restore === void 0) return [];
  const result = restore.kind === "hit" ? `hit: ${restore.tier}, ${restore.proof}` : `${restore.why}: ${restore.reason}`;
  const out = [result, ...restore.refusals.map(refusalText)].join("\n");
  return [{ suite: "wheel cache", name: "restore", seconds: restore.seconds, out }];
}
function contractCases({ image }) {
  return (image?.contract.checks ?? []).map((check) => {
    const base = { suite: "image contract", name: check.name, seconds: 0 };
    if (check.ok) return { ...base, out: check.found };
    const message = `expected ${check.expected}, found ${check.found}`;
    return { ...base, outcome: { kind: "failure", type: "CONTRACT", message, body: "" } };
  });
}
function armCases(report) {
  return armsOf(report).map((arm) => {
    const base = { suite: `arm ${arm.arm}`, name: "verdict", seconds: arm.seconds };
    const told = armText(arm);
    if (asItShould(arm)) return { ...base, out: told };
    const kind = arm.verdict === "INFRA" || arm.verdict === "INCONCLUSIVE" ? "error" : "failure";
    return { ...base, outcome: { kind, type: arm.verdict, message: arm.reason, body: told } };
  });
}
function armText(arm) {
  const diagnoses = arm.diagnoses.map(({ code: code2, words: words2, next }) => `${code2}: ${sentence(words2)} ${next}`);
  const findings = arm.findings.map(
    ({ witness, strength, says: says2, file, line }) => `[${strength}] ${witness}: ${says2}${file === null ? "" : ` (${file}${line === null ? "" : `:${line}`})`}`
  );
  const head = `${arm.verdict}: backend ${arm.backend} (${arm.claim}), wire ${arm.wire}, ${arm.bytes} bytes, ${arm.gbps ?? "no"} GB/s`;
  return [head, ...diagnoses, ...findings].join("\n");
}
function suiteXml(name, cases, at) {
  return `  <testsuite name="${attribute(name)}" ${countsOf(cases)} timestamp="${attribute(at)}">
${cases.map(caseXml).join("")}  </testsuite>
`;
}
function caseXml({ suite, name, seconds, outcome: outcome2, out }) {
  const head = `    <testcase classname="${attribute(`trtllm-nixl-build.${suite}`)}" name="${attribute(name)}" time="${seconds.toFixed(3)}"`;
  const parts = [];
  if (outcome2?.kind === "skipped") parts.push(`      <skipped message="${attribute(outcome2.message)}"/>
`);
  else if (outcome2 !== void 0) {
    const tag = outcome2.kind;
    parts.push(
      `      <${tag} type="${attribute(outcome2.type)}" message="${attribute(outcome2.message)}">${content(outcome2.body)}</${tag}>
`
    );
  }
  if (out !== void 0) parts.push(`      <system-out>${content(out)}</system-out>
`);
  return parts.length === 0 ? `${head}/>
` : `${head}>
${parts.join("")}    </testcase>
`;
}
function countsOf(cases) {
  const of = (kind) => cases.filter((one) => one.outcome?.kind === kind).length;
  const time = cases.reduce((sum2, one) => sum2 + one.seconds, 0).toFixed(3);
  return `tests="${cases.length}" failures="${of("failure")}" errors="${of("error")}" skipped="${of("skipped")}" time="${time}"`;
}
var XML_ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\n": "&#10;",
  "	": "&#9;",
  "\r": "&#13;"
};
function attribute(text) {
  return content(text).replace(/["'\n\t]/g, (character) => XML_ENTITIES[character] ?? "");
}
function content(text) {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\uFFFD").replace(/[&<>\r]/g, (character) => XML_ENTITIES[character] ?? "");
}

// src/report/write.ts
async function writeReport(folder, report) {
  await mkdir6(folder, { recursive: true });
  const path = join14(folder, "report.json");
  await writeFile2(path, renderJson(report));
  await writeFile2(join14(folder, "junit.xml"), renderJunit(report));
  await writeFile2(join14(folder, "summary.md"), renderSummary(report));
  return path;
}

// src/smoke/smoke.ts
var import_yaml3 = __toESM(require_dist(), 1);
import { randomBytes } from "node:crypto";
import { access as access2, chmod as chmod4, constants as constants5, mkdir as mkdir9, rm as rm5, stat as stat5 } from "node:fs/promises";
import { join as join21, resolve as resolve5 } from "node:path";

// src/smoke/arm.ts
var import_yaml2 = __toESM(require_dist(), 1);
import { chmod as chmod2, mkdir as mkdir8, rm as rm4, writeFile as writeFile5 } from "node:fs/promises";
import { join as join18 } from "node:path";

// src/smoke/collect.ts
import { readdir as readdir7, readFile as readFile5, rename, rm as rm3, writeFile as writeFile3 } from "node:fs/promises";
import { join as join15 } from "node:path";
function processRecords(state) {
  return (state?.processes ?? []).map((process2) => ({
    name: process2.name,
    role: process2.role,
    pid: process2.pid,
    exitBeforeStop: process2.exit_before_stop,
    exit: process2.exit,
    seconds: process2.seconds
  }));
}
async function tidyEvidence(folder) {
  const transfers = join15(folder, "transfers");
  for (const process2 of await readdir7(transfers, { withFileTypes: true }).catch(() => [])) {
    if (!process2.isDirectory()) continue;
    const own = join15(transfers, process2.name);
    for (const file of await readdir7(own))
      await rename(join15(own, file), join15(transfers, `${process2.name}-${file}`));
    await rm3(own, { recursive: true, force: true });
  }
}
async function writeRecord(folder, record) {
  await writeFile3(join15(folder, "arm.json"), `${JSON.stringify(record, null, 2)}
`);
}
async function tailOf(file, characters = 2e3) {
  const text = await readFile5(file, "utf8").catch(() => "");
  return text.slice(-characters).trim();
}
function tellingLine(log) {
  const lines = log.split("\n").filter((line) => line.trim() !== "");
  const telling = lines.findLast((line) => /error|exception|fatal|cannot|no module named/i.test(line));
  return (telling ?? lines.at(-1) ?? "").trim().slice(0, 500);
}

// src/smoke/drive.ts
import { setTimeout as sleep } from "node:timers/promises";

// src/smoke/http.ts
import { request } from "node:http";
var HttpTimeout = class extends Error {
  seconds;
  constructor(seconds) {
    super(`no answer within ${seconds} s`);
    this.name = "HttpTimeout";
    this.seconds = seconds;
  }
};
var BODY_LIMIT = 16 * 1024 * 1024;
function http(url, options2) {
  const text = options2.body === void 0 ? void 0 : JSON.stringify(options2.body);
  return new Promise((resolve6, reject) => {
    const timer = setTimeout(
      () => call.destroy(new HttpTimeout(options2.timeoutSeconds)),
      options2.timeoutSeconds * 1e3
    );
    const settle = (action) => (value) => {
      clearTimeout(timer);
      action(value);
    };
    const call = request(
      url,
      {
        method: text === void 0 ? "GET" : "POST",
        agent: false,
        ...text === void 0 ? {} : { headers: { "content-type": "application/json", "content-length": Buffer.byteLength(text) } },
        ...options2.signal === void 0 ? {} : { signal: options2.signal }
      },
      (response) => {
        const chunks = [];
        let size = 0;
        response.on("data", (chunk) => {
          size += chunk.length;
          if (size > BODY_LIMIT) call.destroy(new Error("the answer is larger than 16 MiB"));
          else chunks.push(chunk);
        });
        response.on("error", settle(reject));
        response.on(
          "end",
          settle(
            () => resolve6({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString("utf8") })
          )
        );
      }
    );
    call.on("error", settle(reject));
    call.end(text);
  });
}

// src/smoke/prompts.ts
import { createHash as createHash5 } from "node:crypto";
var WORDS2 = `time year people way day man thing woman life child world school state family student group country problem hand part place
case week company system program question work government number night point home water room mother area money story fact month
lot right study book eye job word business issue side kind head house service friend father power hour game line end member law
car city name team minute idea body back parent face level office door health person art war history party result change morning
reason research girl guy moment air teacher force education`.split(/\s+/);
var ASSUMED_TOKENS_PER_WORD = 1.4;
var CALIBRATION_WORDS = 64;
function makePrompt(seed, index, words2) {
  const nonce = createHash5("sha256").update(`${seed}/${index}`).digest("hex").slice(0, 12);
  const chosen = [];
  for (let block = 0; chosen.length < words2; block += 1) {
    for (const byte of createHash5("sha256").update(`${seed}/${index}/${block}`).digest()) {
      if (chosen.length < words2) chosen.push(WORDS2[byte % WORDS2.length] ?? "word");
    }
  }
  return `${nonce} ${chosen.join(" ")}`;
}
function wordsFor(tokens, tokensPerWord) {
  return Math.max(1, Math.round(tokens / tokensPerWord));
}

// src/smoke/drive.ts
var WATCH_MS = 250;
async function drive(request2) {
  const records = [];
  for (let prompt = 0; prompt <= request2.requests; prompt += 1) {
    const perWord = request2.calibration.tokensPerWord ?? ASSUMED_TOKENS_PER_WORD;
    const words2 = prompt === 0 ? CALIBRATION_WORDS : wordsFor(request2.promptTokens, perWord);
    request2.progress.update(`request ${prompt} of ${request2.requests}`, prompt / (request2.requests + 1));
    const { record, timedOut } = await ask(request2, prompt, words2);
    records.push(record);
    if (timedOut) return { records, timedOut: request2.timeoutSeconds };
    if (record.ok && record.promptTokens !== null)
      request2.calibration.tokensPerWord ??= record.promptTokens / words2;
    if (!record.ok) {
      await sleep(200, void 0, { signal: request2.signal });
      if (await request2.broken() !== null) break;
    }
  }
  return { records, timedOut: null };
}
async function ask(request2, prompt, words2) {
  const begun = performance.now();
  const base = { id: `${request2.seed}-${prompt}`, prompt };
  const failed = (error, timedOut = false) => ({
    record: { ...base, ok: false, error, promptTokens: null, text: null, seconds: secondsSince(begun) },
    timedOut
  });
  const watch = watchWorkers(request2);
  try {
    const answer = await http(`${request2.baseUrl}/v1/chat/completions`, {
      body: body(request2, prompt, words2),
      timeoutSeconds: request2.timeoutSeconds,
      signal: AbortSignal.any([request2.signal, watch.signal])
    });
    if (answer.status !== 200) return failed(`HTTP ${answer.status}: ${answer.body.slice(0, 500)}`);
    const completion = JSON.parse(answer.body);
    const message = completion.choices?.[0]?.message;
    const text = message?.content || message?.reasoning_content || null;
    const ok = text !== null || (completion.usage?.completion_tokens ?? 0) > 0;
    const record = {
      ...base,
      ok,
      error: ok ? null : "the answer holds no token",
      promptTokens: completion.usage?.prompt_tokens ?? null,
      text,
      seconds: secondsSince(begun)
    };
    return { record, timedOut: false };
  } catch (error) {
    request2.signal.throwIfAborted();
    if (error instanceof HttpTimeout) return failed(error.message, true);
    return failed(watch.reason() ?? (error instanceof Error ? error.message : String(error)));
  } finally {
    watch.stop();
  }
}
function body(request2, prompt, words2) {
  return {
    model: request2.servedName,
    messages: [{ role: "user", content: makePrompt(request2.seed, prompt, words2) }],
    max_tokens: request2.maxTokens,
    temperature: 0,
    seed: 0,
    stream: false
  };
}
function watchWorkers(request2) {
  const controller = new AbortController();
  let reason = null;
  const timer = setInterval(() => {
    void request2.broken().then((words2) => {
      if (words2 === null || reason !== null) return;
      reason = words2;
      setTimeout(() => controller.abort(), 1e3).unref();
    });
  }, WATCH_MS);
  return { signal: controller.signal, reason: () => reason, stop: () => clearInterval(timer) };
}
function secondsSince(begun) {
  return Math.round(performance.now() - begun) / 1e3;
}

// src/smoke/instrument.ts
function instrument(place2) {
  const { evidence, process: process2, profile } = place2;
  const common = {
    NIXL_TELEMETRY_ENABLE: "y",
    NIXL_TELEMETRY_DIR: `${evidence}/telemetry/${process2}`,
    NIXL_LOG_LEVEL: "INFO",
    UCX_PROTO_INFO: place2.deploymentEnv["UCX_PROTO_INFO"] ?? (profile === "reference" ? "used" : "y"),
    UCX_LOG_FILE: `${evidence}/ucx/${process2}-%h-%p.log`,
    UCX_LOG_LEVEL: "info"
  };
  const transfers = `${evidence}/transfers/${process2}`;
  if (profile === "reference")
    return {
      ...common,
      REFERENCE_ENGINE_TRANSFERS: transfers,
      REFERENCE_ENGINE_SELECTION: place2.selection
    };
  return { ...common, TLLM_LOG_LEVEL: "INFO", TRTLLM_KVCACHE_TIME_OUTPUT_PATH: `${transfers}/` };
}
function instrumentFolders(processes) {
  return [
    "ucx",
    "maps",
    "environ",
    ...processes.flatMap((name) => [`telemetry/${name}`, `transfers/${name}`])
  ];
}

// src/smoke/launch/dynamo.ts
var HOST = "127.0.0.1";
var dynamoLauncher = {
  name: "dynamo",
  processes(request2) {
    const workers = request2.disaggregated ? [worker(request2, "prefill", 0), worker(request2, "decode", 1)] : [worker(request2, "aggregated", 0)];
    return [etcd(request2), nats(request2), frontend(request2), ...workers];
  }
};
var SERVICE = { set: {}, unset: [], stopSignal: "TERM", grace: 1, worker: null };
function etcd({ ports }) {
  const client = `http://${HOST}:${ports.etcd}`;
  const peer = `http://${HOST}:${ports.etcdPeer}`;
  const argv = [
    "etcd",
    "--name",
    "smoke",
    "--data-dir",
    "{scratch}/etcd",
    "--listen-client-urls",
    client,
    "--advertise-client-urls",
    client,
    "--listen-peer-urls",
    peer,
    "--initial-advertise-peer-urls",
    peer,
    "--initial-cluster",
    `smoke=${peer}`
  ];
  return {
    ...SERVICE,
    name: "etcd",
    role: "etcd",
    argv,
    startAfter: [],
    ready: { kind: "http", url: `${client}/health` },
    stopOrder: 2
  };
}
function nats({ ports }) {
  return {
    ...SERVICE,
    name: "nats",
    role: "nats",
    argv: ["nats-server", "-js", "-a", HOST, "-p", String(ports.nats), "-sd", "{scratch}/nats"],
    startAfter: [],
    ready: { kind: "banner", port: ports.nats, starts: "INFO " },
    stopOrder: 2
  };
}
function frontend(request2) {
  return {
    ...SERVICE,
    name: "frontend",
    role: "frontend",
    argv: [request2.python, "-m", "dynamo.frontend", "--http-port", String(request2.ports.http)],
    startAfter: ["etcd", "nats"],
    ready: null,
    set: { ...services(request2), ...request2.loopbackOnly ? { DYN_HTTP_HOST: HOST } : {} },
    stopOrder: 1
  };
}
function worker(request2, role, slot) {
  const environment2 = request2.workerEnvironment(role);
  const argv = [
    request2.python,
    "-m",
    request2.workerModule,
    "--model-path",
    request2.model,
    "--served-model-name",
    request2.servedName,
    "--extra-engine-args",
    request2.yaml[role],
    ...role === "aggregated" ? [] : ["--disaggregation-mode", role],
    ...request2.workerArgs
  ];
  return {
    name: role,
    role,
    argv,
    startAfter: ["etcd", "nats"],
    ready: null,
    set: { ...services(request2), ...environment2.set },
    unset: environment2.unset,
    stopOrder: 0,
    stopSignal: "TERM",
    grace: request2.workerGraceSeconds,
    worker: { slot, gpus: request2.gpusPerWorker }
  };
}
function services({ ports }) {
  return {
    ETCD_ENDPOINTS: `http://${HOST}:${ports.etcd}`,
    NATS_SERVER: `nats://${HOST}:${ports.nats}`,
    // Python holds its last lines back when stdout is a file; they are evidence.
    PYTHONUNBUFFERED: "1"
  };
}

// src/smoke/launch/index.ts
var launchers = [dynamoLauncher];

// src/smoke/launch/supervisor.ts
import { chmod, copyFile as copyFile3, mkdir as mkdir7, readFile as readFile6, rename as rename2, stat as stat3, writeFile as writeFile4 } from "node:fs/promises";
import { join as join16 } from "node:path";
import { setTimeout as sleep2 } from "node:timers/promises";
var HEARTBEAT_EVERY_MS = 5e3;
var HEARTBEAT_SECONDS = 60;
var TELEMETRY_WAIT_SECONDS = 0.3;
var PROGRAM = join16(import.meta.dirname, "supervise.py");
var Supervisor = class {
  #control;
  #heart;
  constructor(controlFolder) {
    this.#control = controlFolder;
  }
  async prepare(options2) {
    await mkdir7(this.#control, { recursive: true });
    const program = join16(this.#control, "supervise.py");
    const spec = join16(this.#control, "spec.json");
    await copyFile3(PROGRAM, program);
    await this.#beat();
    await writeFile4(spec, JSON.stringify(specification(options2)));
    if (options2.share) {
      await chmod(this.#control, 511);
      for (const file of [program, spec]) await chmod(file, 420);
    }
    this.#heart = setInterval(() => void this.#beat().catch(() => {
    }), HEARTBEAT_EVERY_MS);
    this.#heart.unref();
  }
  /** Null until it has started. */
  async state() {
    const text = await readFile6(join16(this.#control, "state.json"), "utf8").catch(() => void 0);
    return text === void 0 ? null : JSON.parse(text);
  }
  /** Asks for maps and environment of the workers. @returns whether it answered within the seconds */
  async snapshot(seconds) {
    const request2 = join16(this.#control, "snapshot");
    await writeFile4(request2, "");
    return this.#appears(`${request2}.done`, seconds);
  }
  /** Asks for an orderly stop; the supervisor ends when it is done. */
  async stop() {
    await writeFile4(join16(this.#control, "stop"), "").catch(() => {
    });
  }
  /** Config of a model known by name, as the engine's cache has it, after a snapshot. */
  async modelConfig() {
    return readFile6(join16(this.#control, "model-config.json"), "utf8").catch(() => void 0);
  }
  close() {
    clearInterval(this.#heart);
  }
  async #beat() {
    const path = join16(this.#control, "heartbeat");
    await writeFile4(`${path}.new`, String(Date.now()));
    await rename2(`${path}.new`, path);
  }
  async #appears(path, seconds) {
    const until = Date.now() + seconds * 1e3;
    while (Date.now() < until) {
      if (await stat3(path).catch(() => void 0)) return true;
      await sleep2(30);
    }
    return false;
  }
};
function specification(options2) {
  return {
    version: 1,
    evidence: options2.inside.evidence,
    heartbeat_seconds: HEARTBEAT_SECONDS,
    watch_parent: options2.watchParent,
    share: options2.share,
    telemetry_wait: TELEMETRY_WAIT_SECONDS,
    secrets: options2.secrets,
    model_configs: options2.modelConfigs,
    distribution: options2.distribution,
    processes: options2.processes.map((process2) => ({
      name: process2.name,
      role: process2.role,
      argv: process2.argv,
      start_after: process2.startAfter,
      ready: process2.ready,
      set: process2.set,
      unset: process2.unset,
      log: `${options2.inside.evidence}/${process2.name}.log`,
      stop_order: process2.stopOrder,
      stop_signal: process2.stopSignal,
      grace: process2.grace,
      secrets: process2.worker !== null || process2.role === "frontend",
      watched: process2.worker !== null,
      gpus: process2.worker && { slot: process2.worker.slot, count: process2.worker.gpus }
    }))
  };
}

// src/smoke/model.ts
import { readFile as readFile7, stat as stat4 } from "node:fs/promises";
import { isAbsolute, join as join17, resolve as resolve4 } from "node:path";
var DTYPE_BYTES = {
  float32: 4,
  float: 4,
  bfloat16: 2,
  float16: 2,
  half: 2,
  float8_e4m3fn: 1,
  fp8: 1,
  int8: 1
};
async function findModel(model) {
  const path = resolve4(model);
  if ((await stat4(join17(path, "config.json")).catch(() => void 0))?.isFile())
    return { kind: "folder", path };
  const looksLikePath = isAbsolute(model) || /^\.{1,2}\//.test(model);
  if (!looksLikePath && /^[\w.-]+(\/[\w.-]+)?$/.test(model)) return { kind: "name", name: model };
  throw new ToolError({
    code: "MODEL_NOT_FOUND",
    kind: "usage",
    what: `\`${model}\` is no model folder: it has no config.json.`,
    means: "The service cannot be started without a model.",
    next: "Give `model` a folder with config.json and tokenizer, or a name such as `Qwen/Qwen3-0.6B`."
  });
}
function kvBytesPerToken(configText, kvDtype2) {
  const config = parseObject(configText);
  if (config === void 0) return null;
  const inner = isObject(config["text_config"]) ? { ...config, ...config["text_config"] } : config;
  const number2 = (name) => typeof inner[name] === "number" ? inner[name] : void 0;
  const bytes2 = valueBytes(inner, kvDtype2);
  const layers = number2("num_hidden_layers");
  if (bytes2 === void 0 || layers === void 0 || hasOtherLayers(inner)) return null;
  const latent = number2("kv_lora_rank");
  if (latent !== void 0) return layers * (latent + (number2("qk_rope_head_dim") ?? 0)) * bytes2;
  const heads = number2("num_attention_heads");
  const hidden = number2("hidden_size");
  const dimension = number2("head_dim") ?? (hidden && heads ? hidden / heads : void 0);
  const kvHeads = number2("num_key_value_heads") ?? heads;
  if (kvHeads === void 0 || dimension === void 0) return null;
  return 2 * layers * kvHeads * dimension * bytes2;
}
function valueBytes(config, kvDtype2) {
  const asked = kvDtype2 !== void 0 && kvDtype2 !== "auto" ? kvDtype2 : quantizedType(config);
  const declared = asked ?? config["torch_dtype"] ?? config["dtype"];
  return typeof declared === "string" ? DTYPE_BYTES[declared.toLowerCase()] : void 0;
}
function quantizedType(config) {
  if (QUANT_FILE in config && !isObject(config[QUANT_FILE])) return "unreadable";
  const file = isObject(config[QUANT_FILE]) ? config[QUANT_FILE]["quantization"] : void 0;
  for (const part of [file, config["quantization_config"]]) {
    if (!isObject(part)) continue;
    const algorithm = part["kv_cache_quant_algo"];
    if (typeof algorithm === "string" && algorithm.toLowerCase() !== "none") return algorithm;
    const scheme = part["kv_cache_scheme"];
    if (isObject(scheme)) return scheme["num_bits"] === 8 ? "int8" : "unknown";
    if (typeof scheme === "string") return scheme;
  }
  return void 0;
}
var OTHER_LAYERS = /^(mamba_|ssm_|linear_(num|conv|key|value|attn)|attn_layer_|layers_block_type$|hybrid_|full_attention_interval$|sliding_window_pattern$|attention_chunk_size$|block_configs$|cross_attention_layers$|num_kv_shared_layers$|index_topk$|lru_width$)/;
function hasOtherLayers(config) {
  const kinds = config["layer_types"];
  if (Array.isArray(kinds) && kinds.some((kind) => kind !== "full_attention")) return true;
  if (Object.keys(config).some((key) => OTHER_LAYERS.test(key) && config[key] !== null)) return true;
  const window = config["sliding_window"];
  const longest = config["max_position_embeddings"];
  if (typeof window !== "number" || config["use_sliding_window"] === false) return false;
  return typeof longest !== "number" || window < longest;
}
function contextLimit(configText) {
  const limit = parseObject(configText)?.["max_position_embeddings"];
  return typeof limit === "number" ? limit : null;
}
var QUANT_FILE = "hf_quant_config";
async function readConfig(folder) {
  const text = await readFile7(join17(folder, "config.json"), "utf8").catch(() => void 0);
  const quantized = await readFile7(join17(folder, `${QUANT_FILE}.json`), "utf8").catch(() => void 0);
  const config = parseObject(text);
  if (config === void 0 || quantized === void 0) return text;
  return JSON.stringify({ ...config, [QUANT_FILE]: parseObject(quantized) ?? null });
}
function parseObject(text) {
  if (text === void 0) return void 0;
  try {
    const value = JSON.parse(text);
    return isObject(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/smoke/ports.ts
import { createServer } from "node:net";
async function freePorts(count3) {
  const servers = await Promise.all(Array.from({ length: count3 }, () => listen()));
  const ports = servers.map((server) => {
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("a listening server has no port");
    return address.port;
  });
  await Promise.all(servers.map((server) => new Promise((resolve6) => server.close(resolve6))));
  return ports;
}
function listen() {
  return new Promise((resolve6, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve6(server));
  });
}

// src/smoke/ready.ts
import { setTimeout as sleep3 } from "node:timers/promises";
var POLL_MS = 150;
var SETTLE_SECONDS = 5;
var REGISTER_SECONDS = 120;
async function waitUntilReady(request2) {
  const begun = Date.now();
  const elapsed = () => (Date.now() - begun) / 1e3;
  let listedAt;
  let waitedFor = "the supervisor";
  while (elapsed() < request2.timeoutSeconds) {
    request2.signal.throwIfAborted();
    const state = await request2.state();
    const ended = state?.processes.find((process2) => process2.exit !== null);
    if (ended) return { kind: "process-ended", process: ended };
    if (request2.supervisorEnded()) return { kind: "supervisor-ended" };
    if (state !== null) {
      waitedFor = stage(state);
      if (waitedFor === "the model" && await lists(request2)) {
        listedAt ??= elapsed();
        waitedFor = "all workers to be registered";
        const registered = await instances(request2);
        const patience = registered === null ? SETTLE_SECONDS : REGISTER_SECONDS;
        if ((registered ?? 0) >= request2.workers || elapsed() - listedAt > patience)
          return { kind: "ready", seconds: elapsed() };
      }
      request2.progress.update(`waiting for ${waitedFor}`);
    }
    await sleep3(POLL_MS, void 0, { signal: request2.signal });
  }
  return { kind: "timeout", waitedFor };
}
function stage(state) {
  const unready = state.processes.filter((process2) => !process2.ready).map((process2) => process2.name);
  return unready.length > 0 ? unready.join(", ") : "the model";
}
async function lists({ baseUrl, servedName, signal }) {
  const answer = await getJson(`${baseUrl}/v1/models`, signal);
  const models = answer?.data;
  return Array.isArray(models) && models.some((model) => model.id === servedName);
}
async function instances({ baseUrl, signal }) {
  const answer = await getJson(`${baseUrl}/health`, signal);
  const listed = answer?.instances;
  if (!Array.isArray(listed)) return null;
  return new Set(
    listed.filter((instance) => instance.endpoint === "generate").map((instance) => `${String(instance.component)}/${String(instance.instance_id)}`)
  ).size;
}
async function getJson(url, signal) {
  try {
    const answer = await http(url, { timeoutSeconds: 2, signal });
    return answer.status === 200 ? JSON.parse(answer.body) : void 0;
  } catch {
    signal.throwIfAborted();
    return void 0;
  }
}

// src/smoke/selection.ts
var import_yaml = __toESM(require_dist(), 1);
var SWITCHES = {
  nixl: "TRTLLM_USE_NIXL_KVCACHE",
  ucx: "TRTLLM_USE_UCX_KVCACHE"
};
var OTHER_SWITCHES = ["TRTLLM_USE_MPI_KVCACHE", "TRTLLM_USE_MOONCAKE_KVCACHE"];
function selectBackend(rule3, backend) {
  const own = SWITCHES[backend];
  const others = [...Object.values(SWITCHES), ...OTHER_SWITCHES].filter((name) => name !== own);
  if (rule3 === "env-2025-06") return { set: { [own]: "1" }, unset: others, yamlBackend: null };
  return { set: {}, unset: [own, ...others], yamlBackend: backend === "nixl" ? "NIXL" : "UCX" };
}
function withBackend(yaml, backend) {
  const document = (0, import_yaml.parseDocument)(yaml);
  const [problem4] = document.errors;
  if (problem4) throw problem4;
  document.setIn(["cache_transceiver_config", "backend"], backend);
  return document.toString();
}
function defaultYaml(rule3, role) {
  const lines = [
    "backend: pytorch",
    "tensor_parallel_size: 1",
    `disable_overlap_scheduler: ${role === "prefill"}`,
    "kv_cache_config:",
    "  free_gpu_memory_fraction: 0.3"
  ];
  if (rule3 !== "env-2025-06" && role !== "aggregated")
    lines.push("cache_transceiver_config:", "  backend: DEFAULT");
  return `${lines.join("\n")}
`;
}

// src/smoke/arm.ts
var WORKER_GRACE_SECONDS = { reference: 8, trtllm: 30 };
var STOP_MARGIN_SECONDS = 20;
async function runArm(context, plan) {
  const { session, request: request2 } = context;
  const folder = join18(request2.evidenceFolder, plan.name);
  const workers = plan.disaggregated ? ["prefill", "decode"] : ["aggregated"];
  await rm4(folder, { recursive: true, force: true });
  for (const name of [".", ...instrumentFolders(workers)])
    await mkdir8(join18(folder, name), { recursive: true });
  const control = await session.tempFolder(".control", request2.evidenceFolder);
  const begun = Date.now();
  const progress = startProgress(session.log, `Smoke ${plan.name}`);
  const [http2 = 0, etcd2 = 0, etcdPeer = 0, nats2 = 0] = await freePorts(4);
  const start2 = {
    session,
    request: request2,
    armName: plan.name,
    folders: { evidence: folder, control },
    ports: { http: http2, etcd: etcd2, etcdPeer, nats: nats2 },
    modelFolder: context.model.kind === "folder" ? context.model.path : null
  };
  const place2 = await context.engine.place(start2);
  const processes = await serviceProcesses(context, plan, start2, place2);
  const supervisor = new Supervisor(control);
  let course;
  try {
    await supervisor.prepare({
      processes,
      inside: place2.inside,
      watchParent: place2.watchParent,
      share: place2.share,
      secrets: place2.secrets,
      modelConfigs: modelConfigPatterns(context.model, place2.cache),
      distribution: request2.profile === "trtllm" ? "tensorrt_llm" : null
    });
    const running = await context.engine.run(start2, place2);
    course = await serve(context, plan, start2, place2, supervisor, running, progress);
    progress.update("stopping");
    if (course.outcome !== "infra") await Promise.race([supervisor.snapshot(5), running.ended]);
    await stop(supervisor, running, request2);
  } finally {
    supervisor.close();
    progress.done();
    await context.engine.remove(start2);
  }
  context.modelConfig ??= await supervisor.modelConfig();
  const state = await supervisor.state();
  await tidyEvidence(folder);
  const record = {
    version: 1,
    arm: plan.name,
    profile: request2.profile,
    release: request2.release ?? state?.release ?? null,
    wanted: plan.wanted,
    disaggregated: plan.disaggregated,
    ...course,
    processes: processRecords(state),
    kvBytesPerToken: kvBytesPerToken(context.modelConfig, kvDtype(request2)),
    memory: await memoryOf2(request2, folder, workers, state?.gpus ?? 0),
    environment: recordedEnvironment(request2, plan),
    seconds: (Date.now() - begun) / 1e3
  };
  await writeRecord(folder, record);
  await rm4(control, { recursive: true, force: true });
  session.log.info(`Smoke ${plan.name}: ${describe2(record)}`);
  return { record, folder };
}
async function serve(context, plan, start2, place2, supervisor, running, progress) {
  const { session, request: request2 } = context;
  const { evidence } = start2.folders;
  let end;
  void running.ended.then(
    (value) => {
      end = value;
    },
    (error) => {
      end = { code: null, error };
    }
  );
  const readiness = await waitUntilReady({
    baseUrl: place2.httpUrl,
    servedName: place2.model,
    workers: plan.disaggregated ? 2 : 1,
    timeoutSeconds: request2.startTimeoutSeconds,
    signal: session.signal,
    progress,
    state: () => supervisor.state(),
    supervisorEnded: () => end !== void 0
  });
  if (readiness.kind === "process-ended") return endedEarly(readiness.process, evidence);
  if (end?.error !== void 0) throw end.error;
  if (readiness.kind === "supervisor-ended") return supervisorEnded(context, end?.code ?? null, evidence);
  if (readiness.kind === "timeout") {
    const failure = `Not ready after ${request2.startTimeoutSeconds} s; it was waiting for ${readiness.waitedFor}.`;
    const infra = readiness.waitedFor === "the supervisor" || /\b(etcd|nats)\b/.test(readiness.waitedFor);
    return { outcome: infra ? "infra" : "timeout", failure, requests: [] };
  }
  session.log.info(`Smoke ${plan.name}: the model is served after ${formatSeconds(readiness.seconds)}.`);
  const broken2 = async () => {
    const lost2 = (await supervisor.state())?.processes.find((process2) => process2.exit_before_stop !== null);
    if (lost2) return `${lost2.name} ended while serving (${exitWords2(lost2.exit)})`;
    return end === void 0 ? null : "the service ended while serving";
  };
  const driven = await drive({
    baseUrl: place2.httpUrl,
    servedName: place2.model,
    seed: context.seed,
    requests: request2.requests,
    promptTokens: request2.promptTokens,
    maxTokens: request2.maxTokens,
    timeoutSeconds: request2.requestTimeoutSeconds,
    signal: session.signal,
    progress,
    calibration: context.calibration,
    broken: broken2
  });
  const lost = await broken2();
  if (lost === null && driven.timedOut !== null) {
    const failure = `A request had no answer after ${driven.timedOut} s.`;
    return { outcome: "timeout", failure, requests: driven.records };
  }
  return { outcome: "served", failure: lost === null ? null : `${lost}.`, requests: driven.records };
}
async function endedEarly(process2, evidence) {
  const ours = process2.role === "etcd" || process2.role === "nats";
  const words2 = tellingLine(await tailOf(join18(evidence, `${process2.name}.log`)));
  const failure = `${process2.name} ended before the model was served (${exitWords2(process2.exit)})${words2 === "" ? "" : `: ${words2}`}`;
  return { outcome: ours ? "infra" : "start-failed", failure, requests: [] };
}
async function supervisorEnded(context, code2, evidence) {
  const tail = await tailOf(join18(evidence, "supervisor.log"));
  const surroundings = context.engine.explainEnd(code2, tail);
  if (surroundings !== null) return { outcome: "infra", failure: surroundings, requests: [] };
  const failure = `The place of the service ended before anything was started (code ${code2}): ${tellingLine(tail)}`;
  return { outcome: "start-failed", failure, requests: [] };
}
function exitWords2(exit) {
  if (exit === null) return "no exit code";
  return exit < 0 ? `signal ${-exit}` : `exit code ${exit}`;
}
async function stop(supervisor, running, request2) {
  await supervisor.stop();
  const limit = (WORKER_GRACE_SECONDS[request2.profile] + STOP_MARGIN_SECONDS) * 1e3;
  const timer = setTimeout(() => void running.stop(), limit);
  await running.ended;
  clearTimeout(timer);
}
async function serviceProcesses(context, plan, start2, place2) {
  const { request: request2 } = context;
  const [launcher] = launchers;
  if (!launcher) throw new Error("no launcher is registered");
  const yaml = (role) => `${place2.inside.evidence}/${role}.yaml`;
  for (const role of plan.disaggregated ? ["prefill", "decode"] : ["aggregated"]) {
    const file = join18(start2.folders.evidence, `${role}.yaml`);
    await writeFile5(file, engineYaml(request2, plan, role));
    await chmod2(file, 420);
  }
  return launcher.processes({
    ports: start2.ports,
    python: request2.python,
    workerModule: request2.workerModule,
    workerArgs: request2.workerArgs,
    model: place2.model,
    servedName: place2.model,
    disaggregated: plan.disaggregated,
    yaml: { prefill: yaml("prefill"), decode: yaml("decode"), aggregated: yaml("aggregated") },
    gpusPerWorker: gpusPerWorker(request2),
    loopbackOnly: place2.loopbackOnly,
    workerEnvironment: (process2) => ({
      set: {
        ...instrument({
          evidence: place2.inside.evidence,
          process: process2,
          profile: request2.profile,
          selection: request2.selection,
          deploymentEnv: request2.deploymentEnv
        }),
        ...plan.set
      },
      unset: plan.unset
    }),
    workerGraceSeconds: WORKER_GRACE_SECONDS[request2.profile]
  });
}
function engineYaml(request2, plan, role) {
  const given2 = role === "decode" ? request2.decodeYaml ?? request2.prefillYaml : request2.prefillYaml;
  const yaml = given2 ?? defaultYaml(request2.selection, role);
  return plan.yamlBackend === null ? yaml : withBackend(yaml, plan.yamlBackend);
}
function gpusPerWorker(request2) {
  const size = yamlValue(request2.prefillYaml, "tensor_parallel_size");
  return typeof size === "number" && size >= 1 ? Math.floor(size) : 1;
}
function kvDtype(request2) {
  const cache = yamlValue(request2.prefillYaml, "kv_cache_config");
  const dtype = typeof cache === "object" && cache !== null && "dtype" in cache ? cache.dtype : void 0;
  return typeof dtype === "string" ? dtype : void 0;
}
function yamlValue(text, name) {
  if (text === void 0) return void 0;
  const value = (0, import_yaml2.parse)(text);
  return typeof value === "object" && value !== null && name in value ? value[name] : void 0;
}
function modelConfigPatterns(model, cache) {
  if (model.kind === "folder") return [];
  const snapshot = `hub/models--${model.name.replaceAll("/", "--")}/snapshots/*/config.json`;
  return [cache ?? "$HF_HOME", "~/.cache/huggingface"].map((home) => `${home}/${snapshot}`);
}
async function memoryOf2(request2, folder, workers, gpus) {
  if (gpus === 0) return "host";
  if (request2.profile === "trtllm") return "gpu";
  const logs = await Promise.all(workers.map((name) => tailOf(join18(folder, `${name}.log`), 1e6)));
  return logs.some((log) => /\[reference-engine\].*\bdevice=cuda\b/.test(log)) ? "gpu" : "host";
}
function recordedEnvironment(request2, plan) {
  const { profile, selection, deploymentEnv } = request2;
  const harmless = /^(UCX_|NIXL_|TRTLLM_|TLLM_|NCCL_|CUDA_VISIBLE_DEVICES$|REFERENCE_ENGINE_)/;
  const deployed = Object.entries(request2.deploymentEnv).map(([name, value]) => [
    name,
    harmless.test(name) ? value : "(set)"
  ]);
  return {
    ...Object.fromEntries(deployed),
    ...instrument({ evidence: "<arm>", process: "<process>", profile, selection, deploymentEnv }),
    ...plan.set,
    ...Object.fromEntries(plan.unset.map((name) => [name, null]))
  };
}
function describe2(record) {
  const answered = record.requests.filter((request2) => request2.ok).length;
  const end = record.failure === null ? "" : ` ${record.failure}`;
  return `${record.outcome}, ${answered} of ${record.requests.length} requests answered (${formatSeconds(record.seconds)}).${end}`;
}

// src/smoke/arms.ts
function slowTransports(gpu) {
  return gpu ? "tcp,cuda_copy,self" : "tcp,self";
}
function planArm(name, expected, rule3, gpu) {
  const untouched = { set: {}, unset: [], yamlBackend: null };
  switch (name) {
    case "shipped":
      return { name, wanted: expected, disaggregated: true, ...untouched };
    case "aggregated":
      return { name, wanted: null, disaggregated: false, ...untouched };
    case "expected":
      return { name, wanted: expected, disaggregated: true, ...selectBackend(rule3, expected) };
    case "contrast": {
      const other = expected === "nixl" ? "ucx" : "nixl";
      return { name, wanted: other, disaggregated: true, ...selectBackend(rule3, other) };
    }
    case "slow": {
      const selection = selectBackend(rule3, expected);
      const set = { ...selection.set, UCX_TLS: slowTransports(gpu) };
      return { name, wanted: expected, disaggregated: true, ...selection, set };
    }
  }
}

// src/smoke/launch/engine-docker.ts
import { chmod as chmod3, readdir as readdir8 } from "node:fs/promises";
import { join as join19 } from "node:path";
var HOME = "/trtllm-nixl-build";
var dockerEngine = {
  async place({ request: request2, folders, ports, modelFolder }) {
    await setFolderModes(folders.evidence, 511);
    return {
      inside: { evidence: `${HOME}/evidence`, control: `${HOME}/control` },
      model: modelFolder === null ? request2.model : `${HOME}/model`,
      cache: request2.modelCache === void 0 ? null : `${HOME}/cache`,
      secrets: request2.modelTokenFile === void 0 ? {} : { HF_TOKEN: `${HOME}/token` },
      httpUrl: `http://127.0.0.1:${ports.http}`,
      loopbackOnly: false,
      watchParent: false,
      share: true
    };
  },
  async run(start2, place2) {
    const { session, request: request2, folders } = start2;
    await session.ledger.own({ kind: "containers", env: session.env });
    const { argv, env } = dockerRun(start2, place2, session.env);
    session.log.debug(`docker run of ${request2.image} for arm ${start2.armName}: ${argv.length} arguments`);
    return session.start({ argv, env, outputFile: join19(folders.evidence, "supervisor.log") });
  },
  async remove(start2) {
    const { session } = start2;
    await session.run({
      argv: ["docker", "rm", "--force", "--volumes", containerName(start2)],
      timeoutSeconds: 10,
      graceSeconds: 1,
      // The session's own abort is just when this is needed.
      signal: new AbortController().signal
    }).catch(() => {
    });
    await setFolderModes(start2.folders.evidence, 493).catch(() => {
    });
  },
  explainEnd: explainDockerEnd
};
function containerName(start2) {
  return `trtllm-nixl-build-${start2.session.runId}-${start2.armName}`;
}
function dockerRun(start2, place2, clientEnv) {
  const { session, request: request2, folders, ports } = start2;
  const env = {};
  const variables = [];
  for (const [name, value] of Object.entries(request2.deploymentEnv)) {
    const ofClient = name in clientEnv || /^(DOCKER_|BUILDX_)/.test(name);
    variables.push("--env", ofClient ? `${name}=${value}` : name);
    if (!ofClient) env[name] = value;
  }
  if (place2.cache !== null) variables.push("--env", `HF_HOME=${place2.cache}`);
  const mounts = [
    ...mount(folders.evidence, place2.inside.evidence),
    ...mount(folders.control, place2.inside.control),
    ...start2.modelFolder === null ? [] : mount(start2.modelFolder, `${HOME}/model`, true),
    ...request2.modelCache === void 0 ? [] : mount(request2.modelCache, `${HOME}/cache`),
    ...request2.modelTokenFile === void 0 ? [] : mount(request2.modelTokenFile, `${HOME}/token`, true)
  ];
  const argv = [
    "docker",
    "run",
    "--rm",
    "--name",
    containerName(start2),
    "--label",
    `${CONTAINER_LABEL}=${session.runId}`,
    ...gpuArguments(request2.gpus),
    "--shm-size",
    "10g",
    "--cap-add",
    "SYS_PTRACE",
    ...hasOwnNetwork(request2.dockerArgs) ? [] : ["--publish", `127.0.0.1:${ports.http}:${ports.http}`],
    ...mounts,
    ...variables,
    ...request2.dockerArgs,
    imageOf(request2),
    request2.python,
    `${place2.inside.control}/supervise.py`,
    place2.inside.control
  ];
  return { argv, env };
}
function gpuArguments(gpus) {
  if (gpus === "none" || gpus === "") return [];
  const limits = ["--ulimit", "memlock=-1", "--ulimit", "stack=67108864"];
  return ["--gpus", gpus === "all" ? "all" : `"device=${gpus}"`, ...limits];
}
function explainDockerEnd(code2, tail) {
  if (/could not select device driver|nvidia-container-cli|unresolvable CDI devices/.test(tail))
    return "Docker cannot give the container a GPU: the NVIDIA driver or container toolkit is missing on this runner (without a GPU use `gpus: none`).";
  if (/Cannot connect to the Docker daemon|permission denied while trying to connect|error during connect/.test(
    tail
  ))
    return "The Docker daemon does not answer, or this user may not use it.";
  if (/bind source path does not exist|can't open file '\/trtllm-nixl-build/.test(tail))
    return "The Docker daemon does not see this runner's files: put `report-folder` on a path that both share.";
  if (/setting rlimit/.test(tail))
    return "This Docker may not raise the limit of locked memory that GPU transfers need (a rootless engine?).";
  if (/no space left on device/.test(tail)) return "The disk of the Docker daemon is full.";
  if (/port is already allocated|address already in use/.test(tail))
    return "A port was taken by somebody else in the meantime.";
  if (code2 === 127 && /docker: (command )?not found/.test(tail))
    return "The `docker` program is not on this runner.";
  if (code2 === 125) return `Docker refused to start the container: ${lastLine(tail)}`;
  return null;
}
function imageOf(request2) {
  if (request2.image === void 0) throw new RangeError("engine mode docker needs an image");
  return request2.image;
}
function hasOwnNetwork(dockerArgs) {
  return dockerArgs.some((argument) => /^--net(work)?(=|$)/.test(argument));
}
function mount(source, target, readonly = false) {
  const field = (text) => /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const fields = [
    "type=bind",
    field(`source=${source}`),
    `target=${target}`,
    ...readonly ? ["readonly"] : []
  ];
  return ["--mount", fields.join(",")];
}
async function setFolderModes(folder, mode) {
  await chmod3(folder, mode);
  for (const entry of await readdir8(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) await chmod3(join19(entry.parentPath, entry.name), mode);
  }
}
function lastLine(text) {
  return text.trim().split("\n").at(-1) ?? "";
}

// src/smoke/launch/engine-host.ts
import { symlink as symlink4 } from "node:fs/promises";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join20 } from "node:path";
var PLAIN_PATH = /^[\w./+=,@-]+$/;
var hostEngine = {
  async place({ session, request: request2, folders, ports, modelFolder }) {
    const plain = PLAIN_PATH.test(folders.evidence) ? folders.evidence : join20(await session.tempFolder("evidence"), "arm");
    if (plain !== folders.evidence) await symlink4(folders.evidence, plain);
    return {
      inside: { evidence: plain, control: folders.control },
      model: modelFolder ?? request2.model,
      cache: request2.modelCache ?? null,
      secrets: request2.modelTokenFile === void 0 ? {} : { HF_TOKEN: request2.modelTokenFile },
      httpUrl: `http://127.0.0.1:${ports.http}`,
      loopbackOnly: true,
      watchParent: true,
      share: false
    };
  },
  async run({ session, request: request2, folders }, { inside, cache }) {
    const temp = await session.tempFolder("service", tmpdir2());
    return session.start({
      argv: [request2.python, join20(inside.control, "supervise.py"), inside.control],
      cwd: folders.evidence,
      env: {
        TMPDIR: temp,
        ...request2.deploymentEnv,
        ...cache === null ? {} : { HF_HOME: cache },
        ...request2.gpus === "none" ? { CUDA_VISIBLE_DEVICES: "" } : {},
        .../^[\d,]+$/.test(request2.gpus) ? { CUDA_VISIBLE_DEVICES: request2.gpus } : {}
      },
      outputFile: join20(folders.evidence, "supervisor.log")
    });
  },
  async remove() {
  },
  explainEnd(code2) {
    if (code2 === 127 || code2 === 126)
      return "The Python interpreter named by `python` cannot be started on this machine.";
    return null;
  }
};

// src/smoke/smoke.ts
var ALL_ARMS = ["shipped", "expected", "contrast", "slow", "aggregated"];
var ENGINES = { docker: dockerEngine, host: hostEngine };
async function clearArms(evidenceFolder) {
  for (const name of ALL_ARMS) await rm5(join21(evidenceFolder, name), { recursive: true, force: true });
}
async function runSmoke(session, request2) {
  checkUse(request2);
  const model = await findModel(request2.model);
  const modelConfig = model.kind === "folder" ? await readConfig(model.path) : void 0;
  checkLength(request2, modelConfig);
  if (request2.modelTokenFile !== void 0) await checkReadable(request2.modelTokenFile);
  const evidenceFolder = resolve5(request2.evidenceFolder);
  await mkdir9(evidenceFolder, { recursive: true });
  await clearArms(evidenceFolder);
  const modelCache = request2.modelCache ?? await cacheForArms(session, request2, model, evidenceFolder);
  const context = {
    session,
    request: { ...request2, evidenceFolder, ...modelCache === void 0 ? {} : { modelCache } },
    engine: ENGINES[request2.mode],
    model,
    modelConfig,
    seed: randomBytes(4).toString("hex"),
    calibration: { tokensPerWord: null }
  };
  const gpu = await hasGpu(request2);
  const arms = [];
  for (const name of request2.arms) {
    session.signal.throwIfAborted();
    const plan = planArm(name, request2.expected, request2.selection, gpu);
    const arm = await runArm(context, plan);
    arms.push(arm);
    if (arm.record.outcome === "infra") {
      session.log.warning(
        `Smoke: the surroundings failed, so the remaining arms are not run. ${arm.record.failure ?? ""}`
      );
      break;
    }
  }
  return { arms };
}
async function cacheForArms(session, { mode }, model, evidenceFolder) {
  if (mode !== "docker" || model.kind !== "name") return void 0;
  const folder = await session.tempFolder(".model-cache", evidenceFolder);
  await chmod4(folder, 511);
  return folder;
}
async function hasGpu({ mode, gpus }) {
  if (gpus === "none") return false;
  return mode === "docker" || await stat5("/dev/nvidiactl").catch(() => void 0) !== void 0;
}
function checkUse(request2) {
  const problem4 = useProblem(request2);
  if (problem4 === null) return;
  throw new ToolError({
    code: "SMOKE_REQUEST",
    kind: "usage",
    what: problem4,
    means: "No arm was run, so there is no verdict.",
    next: "Correct the input and run again."
  });
}
function useProblem(request2) {
  if (request2.mode === "docker" && request2.image === void 0) return "Engine mode `docker` needs an image.";
  if (request2.arms.length === 0) return "`arms` names no arm.";
  if (new Set(request2.arms).size !== request2.arms.length) return "`arms` names an arm twice.";
  if (!/^(all|none|\d+(,\d+)*)$/.test(request2.gpus))
    return `\`gpus\` is neither all, none nor a list of indices: ${request2.gpus}`;
  for (const [name, yaml] of [
    ["prefill", request2.prefillYaml],
    ["decode", request2.decodeYaml]
  ]) {
    const broken2 = yaml === void 0 ? void 0 : (0, import_yaml3.parseDocument)(yaml).errors[0];
    if (broken2) return `The ${name} worker's YAML cannot be read: ${broken2.message}`;
  }
  return null;
}
function checkLength(request2, config) {
  const limit = contextLimit(config);
  if (limit === null || request2.promptTokens + request2.maxTokens <= limit) return;
  throw new ToolError({
    code: "PROMPT_TOO_LONG",
    kind: "usage",
    what: `The model takes ${limit} tokens; \`prompt-tokens\` ${request2.promptTokens} and \`max-tokens\` ${request2.maxTokens} are more.`,
    means: "Every request would be refused.",
    next: "Lower `prompt-tokens` or use another model."
  });
}
async function checkReadable(path) {
  await access2(path, constants5.R_OK).catch((cause) => {
    throw new ToolError({
      code: "TOKEN_FILE",
      kind: "usage",
      what: "`model-token-file` names a file that cannot be read.",
      means: "A gated model could not be downloaded.",
      next: "Write the token to a file that the runner user can read, and name it.",
      cause
    });
  });
}

// src/pipeline.ts
async function runPipeline(session, request2, far, setOutput) {
  const run = {
    session,
    request: request2,
    far,
    phases: startPhases(session),
    cache: request2.cache,
    tell: () => outputsOf(run, setOutput)
  };
  const error = await clearArms(join22(request2.reportFolder, "evidence")).then(() => story(run)).then(() => void 0, toToolError);
  run.tell();
  await run.store?.close().catch(() => {
  });
  const report = redactReport(reportOf(run, error), request2.secrets);
  if (report.verdict !== null) setOutput("verdict", report.verdict);
  const reportJson = await writeReport(request2.reportFolder, report);
  setOutput("report-json", reportJson);
  return { report, reportJson, error, wheel: run.wheel, cache: run.cache };
}
async function story(run) {
  const { session, request: request2, phases } = run;
  const ends = (phase) => request2.until === phase;
  const plan = await phases.run(
    "plan",
    () => makePlan(session, request2.plan),
    ({ key }) => key
  );
  run.plan = plan;
  run.tell();
  for (const note of plan.notes) session.log.notice(note);
  if (ends("plan")) return;
  if (request2.given !== void 0) return prove(run, plan, request2.given.image);
  run.cache = limited(run, plan);
  const store = openStore(session, run.cache, run.far);
  run.store = store;
  const restored = await phases.run("restore", () => store.restore(plan), store.describe);
  run.restored = restored;
  run.tell();
  if (restored.kind === "none" && run.cache.failOnMiss) throw missed(restored);
  if (restored.kind === "none" && ends("restore")) return;
  const wheel = await obtainWheel({ session, request: request2, cache: run.cache, store, phases, plan, restored });
  run.wheel = wheel;
  run.tell();
  if (ends("restore") || ends("wheel")) return;
  const image = await makeImage(run, plan, wheel);
  if (image !== void 0) run.image = image;
  run.tell();
  if (image !== void 0) requireContract(image);
  if (ends("image")) return;
  await prove(run, plan, image?.id);
}
function limited({ session, request: { cache } }, plan) {
  if (cache.trustedRemotes === void 0) return cache;
  const access3 = limitToRemotes(cache.access, plan.remote, { remotes: cache.trustedRemotes });
  if (access3 !== cache.access) session.log.warning(`No cache entry is written: ${access3.reason}.`);
  return { ...cache, access: access3 };
}
function reportOf(run, error) {
  const { session, request: request2, phases, plan, restored, wheel, image, judgement, evidence } = run;
  return assembleReport({
    toolVersion: request2.toolVersion,
    at: session.now().toISOString(),
    origin: request2.origin,
    phases: phases.reports,
    ...plan === void 0 ? {} : { plan },
    ...restored === void 0 ? {} : { restore: restoreReport(restored) },
    ...wheel === void 0 ? {} : { wheel: wheel.report },
    ...image === void 0 ? {} : { image },
    ...judgement === void 0 ? {} : { judgement },
    ...evidence === void 0 ? {} : { evidence },
    ...error === void 0 ? {} : { error }
  });
}
async function makeImage(run, plan, wheel) {
  const { session, request: request2, phases } = run;
  if (request2.smoke.engine === "host" && request2.until !== "image") {
    phases.skip("image", "engine `host` runs in place, so no container is built");
    return void 0;
  }
  const { tag, buildArgs } = request2.image;
  const { folder: wheelFolder, report } = wheel;
  return phases.run(
    "image",
    () => buildImage(session, { plan, wheelFolder, wheelSha256: report.sha256, tag, buildArgs }),
    ({ reference, reused }) => reused ? `${reference}, unchanged` : reference
  );
}
async function prove(run, plan, image) {
  const { session, request: request2, phases } = run;
  const { engine, floorGbps, modelTokenFile, modelCache, prefillYaml, decodeYaml, ...options2 } = request2.smoke;
  const evidenceFolder = join22(request2.reportFolder, "evidence");
  const arms = phases.run(
    "smoke",
    () => runSmoke(session, {
      ...options2,
      mode: engine,
      ...image === void 0 ? {} : { image },
      ...modelTokenFile === void 0 ? {} : { modelTokenFile },
      ...modelCache === void 0 ? {} : { modelCache },
      ...prefillYaml === void 0 ? {} : { prefillYaml },
      ...decodeYaml === void 0 ? {} : { decodeYaml },
      expected: plan.expectedBackend,
      selection: generationOf(plan.generation).support.selection,
      release: null,
      evidenceFolder
    })
  );
  await arms.finally(() => {
    if (existsSync(evidenceFolder)) run.evidence = evidenceFolder;
  });
  run.judgement = await phases.run(
    "judge",
    async () => judge(await loadArms(evidenceFolder), {
      expected: plan.expectedBackend,
      // What the evidence shows decides, so that a renamed reference engine still says what it is.
      profile: "auto",
      ...floorGbps === void 0 ? {} : { floorGbps }
    }),
    ({ line }) => line
  );
}
function missed({ why, reason }) {
  return new ToolError({
    code: "CACHE_MISS",
    kind: "answer",
    what: `No tier has the wheel (${why}: ${reason}).`,
    means: "`fail-on-cache-miss` is on, so nothing was built.",
    next: "Build it once in a job without `fail-on-cache-miss`, or correct what differs."
  });
}

// src/entry/secrets.ts
import { readFileSync as readFileSync2 } from "node:fs";
var SECRET_NAMES = /(TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS|API_KEY|ACCESS_KEY)$/i;
function collectSecrets(env, tokenFile) {
  const values = Object.entries(env).flatMap(
    ([name, value]) => value !== void 0 && SECRET_NAMES.test(name) ? [value] : []
  );
  return [...values, ...tokenFile === void 0 ? [] : contentOf(tokenFile)].filter(
    (text) => text.length >= 4
  );
}
function contentOf(path) {
  try {
    return [readFileSync2(path, "utf8").trim()];
  } catch {
    return [];
  }
}

export {
  INPUTS,
  readInputs,
  explainDocker,
  inspectWheel,
  judgeTexts,
  judge,
  loadArms,
  loadTexts,
  requestOf,
  toolVersion,
  oneLine,
  tell,
  armsOf,
  armRow,
  ARM_HEAD,
  renderSummary,
  runPipeline,
  collectSecrets
};
