import { createRequire as requireForBundle } from 'node:module';
const require = requireForBundle(import.meta.url);
import {
  CONTAINER_LABEL,
  OWN_BYTES,
  RUN_MARK,
  ToolError,
  buildLock,
  canonicalJson,
  decidedBy,
  errnoOf,
  evidenceBeside,
  gitCredentials,
  handOff,
  isAlwaysKept,
  limitToRemotes,
  listOf,
  locksFolder,
  makeManifest,
  markScripts,
  members,
  mergeEnvironment,
  normaliseGitUrl,
  oneOf,
  openStore,
  orNull,
  parseGitUrl,
  parseVerifyPolicy,
  publishWheel,
  readLast,
  recipeFaults,
  recipeToKey,
  redact,
  secretForms,
  sha256File,
  startPhases,
  takeLock,
  text,
  toToolError,
  userFolder,
  whole,
  withEnvironment,
  writeReport
} from "./chunk-6QF23C2I.js";
import {
  formatBytes,
  formatSeconds,
  gpuMinutes,
  oneLine,
  rate,
  startProgress
} from "./chunk-VAX3O3LP.js";
import {
  getExecOutput
} from "./chunk-CWR7E3JT.js";
import {
  __callDispose,
  __commonJS,
  __require,
  __toESM,
  __using
} from "./chunk-IE3PSOEX.js";

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
    var isMap2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
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
    exports.isMap = isMap2;
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
      add(line2, onError) {
        if (this.atNextDocument) {
          this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
          this.tags = Object.assign({}, _Directives.defaultTags);
          this.atNextDocument = false;
        }
        const parts2 = line2.trim().split(/[ \t]+/);
        const name = parts2.shift();
        switch (name) {
          case "%TAG": {
            if (parts2.length !== 2) {
              onError(0, "%TAG directive should contain exactly two parts");
              if (parts2.length < 2)
                return false;
            }
            const [handle, prefix] = parts2;
            this.tags[handle] = prefix;
            return true;
          }
          case "%YAML": {
            this.yaml.explicit = true;
            if (parts2.length !== 1) {
              onError(0, "%YAML directive should contain exactly one part");
              return false;
            }
            const [version] = parts2;
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
          for (const { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
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
        let count2 = 0;
        for (const item of node.items) {
          const c2 = getAliasCount(doc, item, anchors2);
          if (c2 > count2)
            count2 = c2;
        }
        return count2;
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
    var Scalar2 = class extends Node.NodeBase {
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
    Scalar2.BLOCK_FOLDED = "BLOCK_FOLDED";
    Scalar2.BLOCK_LITERAL = "BLOCK_LITERAL";
    Scalar2.PLAIN = "PLAIN";
    Scalar2.QUOTE_DOUBLE = "QUOTE_DOUBLE";
    Scalar2.QUOTE_SINGLE = "QUOTE_SINGLE";
    exports.Scalar = Scalar2;
    exports.isScalarValue = isScalarValue;
  }
});

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJS({
  "node_modules/yaml/dist/doc/createNode.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var Scalar2 = require_Scalar();
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
          const node2 = new Scalar2.Scalar(value);
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
      const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar2.Scalar(value);
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
    function foldFlowLines(text2, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text2;
      if (lineWidth < minContentWidth)
        minContentWidth = 0;
      const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text2.length <= endStep)
        return text2;
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
        i = consumeMoreIndentedLines(text2, i, indent.length);
        if (i !== -1)
          end = i + endStep;
      }
      for (let ch; ch = text2[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          escStart = i;
          switch (text2[i + 1]) {
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
            i = consumeMoreIndentedLines(text2, i, indent.length);
          end = i + indent.length + endStep;
          split = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text2[i + 1];
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
                ch = text2[i += 1];
                overflow = true;
              }
              const j = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j])
                return text2;
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
        return text2;
      if (onFold)
        onFold();
      let res = text2.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        const fold = folds[i2];
        const end2 = folds[i2 + 1] || text2.length;
        if (fold === 0)
          res = `
${indent}${text2.slice(0, end2)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold])
            res += `${text2[fold]}\\`;
          res += `
${indent}${text2.slice(fold + 1, end2)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text2, i, indent) {
      let end = i;
      let start = i + 1;
      let ch = text2[start];
      while (ch === " " || ch === "	") {
        if (i < start + indent) {
          ch = text2[++i];
        } else {
          do {
            ch = text2[++i];
          } while (ch && ch !== "\n");
          end = i;
          start = i + 1;
          ch = text2[start];
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
    var Scalar2 = require_Scalar();
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
      for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === "\n") {
          if (i - start > limit)
            return true;
          start = i + 1;
          if (strLen - start <= limit)
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
      let start = 0;
      for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
          str += json.slice(start, i) + "\\ ";
          i += 1;
          start = i;
          ch = "\\";
        }
        if (ch === "\\")
          switch (json[i + 1]) {
            case "u":
              {
                str += json.slice(start, i);
                const code = json.substr(i + 2, 4);
                switch (code) {
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
                    if (code.substr(0, 2) === "00")
                      str += "\\x" + code.substr(2);
                    else
                      str += json.substr(i, 6);
                }
                i += 5;
                start = i + 1;
              }
              break;
            case "n":
              if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) {
                i += 1;
              } else {
                str += json.slice(start, i) + "\n\n";
                while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
                  str += "\n";
                  i += 2;
                }
                str += indent;
                if (json[i + 2] === " ")
                  str += "\\";
                i += 1;
                start = i + 1;
              }
              break;
            default:
              i += 1;
          }
      }
      str = start ? str + json.slice(start) : json;
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
      const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar2.Scalar.BLOCK_FOLDED ? false : type === Scalar2.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
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
      let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
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
        if (blockQuote !== "folded" && type !== Scalar2.Scalar.BLOCK_FOLDED) {
          foldOptions.onOverflow = () => {
            literalFallback = true;
          };
        }
        const body2 = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header}
${indent}${body2}`;
      }
      value = value.replace(/\n+/g, `$&${indent}`);
      return `|${header}
${indent}${start}${value}${end}`;
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
      if (!implicitKey && !inFlow && type !== Scalar2.Scalar.PLAIN && value.includes("\n")) {
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
      if (type !== Scalar2.Scalar.QUOTE_DOUBLE) {
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
          type = Scalar2.Scalar.QUOTE_DOUBLE;
      }
      const _stringify = (_type) => {
        switch (_type) {
          case Scalar2.Scalar.BLOCK_FOLDED:
          case Scalar2.Scalar.BLOCK_LITERAL:
            return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
          case Scalar2.Scalar.QUOTE_DOUBLE:
            return doubleQuotedString(ss.value, ctx);
          case Scalar2.Scalar.QUOTE_SINGLE:
            return singleQuotedString(ss.value, ctx);
          case Scalar2.Scalar.PLAIN:
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
    function stringify2(item, ctx, onComment, onChompKeep) {
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
    exports.stringify = stringify2;
  }
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyPair.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar2 = require_Scalar();
    var stringify2 = require_stringify();
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
      let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar2.Scalar.BLOCK_FOLDED || key.type === Scalar2.Scalar.BLOCK_LITERAL : typeof key === "object"));
      ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
      });
      let keyCommentDone = false;
      let chompKeep = false;
      let str = stringify2.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
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
      const valueStr = stringify2.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
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
    var Scalar2 = require_Scalar();
    var MERGE_KEY = "<<";
    var merge = {
      identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar2.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    };
    var isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar2.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
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
    var stringify2 = require_stringify();
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
        const strCtx = stringify2.createStringifyContext(ctx.doc, {});
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
    var stringify2 = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyCollection(collection, ctx, options2) {
      const flow = ctx.inFlow ?? collection.flow;
      const stringify3 = flow ? stringifyFlowCollection : stringifyBlockCollection;
      return stringify3(collection, ctx, options2);
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
        let str2 = stringify2.stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
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
          const line2 = lines[i];
          str += line2 ? `
${indent}${line2}` : "\n";
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
        let str = stringify2.stringify(item, itemCtx, () => comment = null);
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
        if (i < items.length - 1) {
          str += ",";
        } else if (ctx.options.trailingComma) {
          if (ctx.options.lineWidth > 0) {
            reqNewline || (reqNewline = lines.reduce((sum2, line2) => sum2 + line2.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
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
      const { start, end } = flowChars;
      if (lines.length === 0) {
        return start + end;
      } else {
        if (!reqNewline) {
          const len = lines.reduce((sum2, line2) => sum2 + line2.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str = start;
          for (const line2 of lines)
            str += line2 ? `
${indentStep}${indent}${line2}` : "\n";
          return `${str}
${indent}${end}`;
        } else {
          return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
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
    var Scalar2 = require_Scalar();
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
          if (identity.isScalar(prev.value) && Scalar2.isScalarValue(_pair.value))
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
    var Scalar2 = require_Scalar();
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
        if (identity.isScalar(prev) && Scalar2.isScalarValue(value))
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
    var Scalar2 = require_Scalar();
    var nullTag = {
      identify: (value) => value == null,
      createNode: () => new Scalar2.Scalar(null),
      default: true,
      tag: "tag:yaml.org,2002:null",
      test: /^(?:~|[Nn]ull|NULL)?$/,
      resolve: () => new Scalar2.Scalar(null),
      stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
    };
    exports.nullTag = nullTag;
  }
});

// node_modules/yaml/dist/schema/core/bool.js
var require_bool = __commonJS({
  "node_modules/yaml/dist/schema/core/bool.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var boolTag = {
      identify: (value) => typeof value === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str) => new Scalar2.Scalar(str[0] === "t" || str[0] === "T"),
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
        let d2 = minFractionDigits - (n.length - i - 1);
        while (d2-- > 0)
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
    var Scalar2 = require_Scalar();
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
        const node = new Scalar2.Scalar(parseFloat(str));
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
    var Scalar2 = require_Scalar();
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
        createNode: () => new Scalar2.Scalar(null),
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
    var Scalar2 = require_Scalar();
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
        type ?? (type = Scalar2.Scalar.BLOCK_LITERAL);
        if (type !== Scalar2.Scalar.QUOTE_DOUBLE) {
          const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
          const n = Math.ceil(str.length / lineWidth);
          const lines = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
            lines[i] = str.substr(o, lineWidth);
          }
          str = lines.join(type === Scalar2.Scalar.BLOCK_LITERAL ? "\n" : " ");
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
    var Scalar2 = require_Scalar();
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
            const pair = item.items[0] || new Pair.Pair(new Scalar2.Scalar(null));
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
    var Scalar2 = require_Scalar();
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
      resolve: () => new Scalar2.Scalar(true),
      stringify: boolStringify
    };
    var falseTag = {
      identify: (value) => value === false,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      resolve: () => new Scalar2.Scalar(false),
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
    var Scalar2 = require_Scalar();
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
        const node = new Scalar2.Scalar(parseFloat(str.replace(/_/g, "")));
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
      const parts2 = sign === "-" || sign === "+" ? str.substring(1) : str;
      const num = (n) => asBigInt ? BigInt(n) : Number(n);
      const res = parts2.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
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
      const parts2 = [value % _60];
      if (value < 60) {
        parts2.unshift(0);
      } else {
        value = (value - parts2[0]) / _60;
        parts2.unshift(value % _60);
        if (value >= 60) {
          value = (value - parts2[0]) / _60;
          parts2.unshift(value);
        }
      }
      return sign + parts2.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
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
          let d2 = parseSexagesimal(tz, false);
          if (Math.abs(d2) < 30)
            d2 *= 60;
          date -= 6e4 * d2;
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
    var stringify2 = require_stringify();
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
      const ctx = stringify2.createStringifyContext(doc, options2);
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
        let body2 = stringify2.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        if (contentComment)
          body2 += stringifyComment.lineComment(body2, "", commentString(contentComment));
        if ((body2[0] === "|" || body2[0] === ">") && lines[lines.length - 1] === "---") {
          lines[lines.length - 1] = `--- ${body2}`;
        } else
          lines.push(body2);
      } else {
        lines.push(stringify2.stringify(doc.contents, ctx));
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
          for (const { count: count2, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count2);
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
      constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
      }
    };
    var YAMLParseError = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLParseError", pos, code, message);
      }
    };
    var YAMLWarning = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLWarning", pos, code, message);
      }
    };
    var prettifyError = (src, lc) => (error) => {
      if (error.pos[0] === -1)
        return;
      error.linePos = error.pos.map((pos) => lc.linePos(pos));
      const { line: line2, col } = error.linePos[0];
      error.message += ` at line ${line2}, column ${col}`;
      let ci = col - 1;
      let lineStr = src.substring(lc.lineStarts[line2 - 1], lc.lineStarts[line2]).replace(/[\n\r]+$/, "");
      if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = "\u2026" + lineStr.substring(trimStart);
        ci -= trimStart - 1;
      }
      if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + "\u2026";
      if (line2 > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line2 - 2], lc.lineStarts[line2 - 1]);
        if (prev.length > 80)
          prev = prev.substring(0, 79) + "\u2026\n";
        lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count2 = 1;
        const end = error.linePos[1];
        if (end?.line === line2 && end.col > col) {
          count2 = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count2);
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
      let start = null;
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
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          case "tag": {
            if (tag)
              onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
            tag = token;
            start ?? (start = token.offset);
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
        start: start ?? end
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
        const { start, key, sep: sep3, value } = collItem;
        const keyProps = resolveProps.resolveProps(start, {
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
            onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
          }
        } else if (keyProps.found?.indent !== bm.indent) {
          onError(offset, "BAD_INDENT", startColMsg);
        }
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
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
      for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
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
        const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
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
      const isMap2 = fc.start.source === "{";
      const fcName = isMap2 ? "flow map" : "flow sequence";
      const NodeClass = tag?.nodeClass ?? (isMap2 ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
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
        const { start, key, sep: sep3, value } = collItem;
        const props = resolveProps.resolveProps(start, {
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
          if (!isMap2 && ctx.options.strict && utilContainsNewline.containsNewline(key))
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
            loop: for (const st of start) {
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
        if (!isMap2 && !sep3 && !props.found) {
          const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep3, null, props, onError);
          coll.items.push(valueNode);
          offset = valueNode.range[2];
          if (isBlock(value))
            onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else {
          ctx.atKey = true;
          const keyStart = props.end;
          const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
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
            if (!isMap2 && !props.found && ctx.options.strict) {
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
          if (isMap2) {
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
      const expectedEnd = isMap2 ? "}" : "]";
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
    var Scalar2 = require_Scalar();
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
      const node = identity.isNode(res) ? res : new Scalar2.Scalar(res);
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
    var Scalar2 = require_Scalar();
    function resolveBlockScalar(ctx, scalar, onError) {
      const start = scalar.offset;
      const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type = header.mode === ">" ? Scalar2.Scalar.BLOCK_FOLDED : Scalar2.Scalar.BLOCK_LITERAL;
      const lines = scalar.source ? splitLines(scalar.source) : [];
      let chompStart = lines.length;
      for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === "" || content === "\r")
          chompStart = i;
        else
          break;
      }
      if (chompStart === 0) {
        const value2 = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
        let end2 = start + header.length;
        if (scalar.source)
          end2 += scalar.source.length;
        return { value: value2, type, comment: header.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar.indent + header.indent;
      let offset = scalar.offset + header.length;
      let contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === "" || content === "\r") {
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
        offset += indent.length + content.length + 1;
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
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === "\r";
        if (crlf)
          content = content.slice(0, -1);
        if (content && indent.length < trimIndent) {
          const src = header.indent ? "explicit indentation indicator" : "first line";
          const message = `Block scalar lines must not be less indented than their ${src}`;
          onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
          indent = "";
        }
        if (type === Scalar2.Scalar.BLOCK_LITERAL) {
          value += sep3 + indent.slice(trimIndent) + content;
          sep3 = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep3 === " ")
            sep3 = "\n";
          else if (!prevMoreIndented && sep3 === "\n")
            sep3 = "\n\n";
          value += sep3 + indent.slice(trimIndent) + content;
          sep3 = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep3 === "\n")
            value += "\n";
          else
            sep3 = "\n";
        } else {
          value += sep3 + content;
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
      const end = start + header.length + scalar.source.length;
      return { value, type, comment: header.comment, range: [start, end, end] };
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
    var Scalar2 = require_Scalar();
    var resolveEnd = require_resolve_end();
    function resolveFlowScalar(scalar, strict, onError) {
      const { offset, type, source, end } = scalar;
      let _type;
      let value;
      const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
      switch (type) {
        case "scalar":
          _type = Scalar2.Scalar.PLAIN;
          value = plainValue(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar2.Scalar.QUOTE_SINGLE;
          value = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar2.Scalar.QUOTE_DOUBLE;
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
      const line2 = /(.*?)\r?\n/sy;
      let match = line2.exec(source);
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
      let pos = line2.lastIndex;
      while (match = line2.exec(source)) {
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
        pos = line2.lastIndex;
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
      const code = ok ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code);
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
    var Scalar2 = require_Scalar();
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
        scalar = identity.isScalar(res) ? res : new Scalar2.Scalar(res);
      } catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar = new Scalar2.Scalar(value);
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
    function composeDoc(options2, directives, { offset, start, value, end }, onError) {
      const opts = Object.assign({ _directives: directives }, options2);
      const doc = new Document.Document(void 0, opts);
      const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
      };
      const props = resolveProps.resolveProps(start, {
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
      doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
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
        this.onError = (source, code, message, warning) => {
          const pos = getErrorPos(source);
          if (warning)
            this.warnings.push(new errors.YAMLWarning(pos, code, message));
          else
            this.errors.push(new errors.YAMLParseError(pos, code, message));
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
        const _onError = (pos, code, message) => {
          const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
          if (onError)
            onError(offset, code, message);
          else
            throw new errors.YAMLParseError([offset, offset + 1], code, message);
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
    var stringify2 = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
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
    function stringifyItem({ start, key, sep: sep3, value }) {
      let res = "";
      for (const st of start)
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
    exports.stringify = stringify2;
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
      for (const [field2, index] of path) {
        const tok = item?.[field2];
        if (tok && "items" in tok) {
          item = tok.items[index];
        } else
          return void 0;
      }
      return item;
    };
    visit.parentCollection = (cst, path) => {
      const parent = visit.itemAtPath(cst, path.slice(0, -1));
      const field2 = path[path.length - 1][0];
      const coll = parent?.[field2];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path, item, visitor) {
      let ctrl = visitor(item, path);
      if (typeof ctrl === "symbol")
        return ctrl;
      for (const field2 of ["key", "value"]) {
        const token = item[field2];
        if (token && "items" in token) {
          for (let i = 0; i < token.items.length; ++i) {
            const ci = _visit(Object.freeze(path.concat([[field2, i]])), token.items[i], visitor);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              token.items.splice(i, 1);
              i -= 1;
            }
          }
          if (typeof ctrl === "function" && field2 === "key")
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
        let line2 = this.getLine();
        if (line2 === null)
          return this.setNext("stream");
        if (line2[0] === cst.BOM) {
          yield* this.pushCount(1);
          line2 = line2.substring(1);
        }
        if (line2[0] === "%") {
          let dirEnd = line2.length;
          let cs = line2.indexOf("#");
          while (cs !== -1) {
            const ch = line2[cs - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs - 1;
              break;
            } else {
              cs = line2.indexOf("#", cs + 1);
            }
          }
          while (true) {
            const ch = line2[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
          yield* this.pushCount(line2.length - n);
          this.pushNewline();
          return "stream";
        }
        if (this.atLineEnd()) {
          const sp = yield* this.pushSpaces(true);
          yield* this.pushCount(line2.length - sp);
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
        const line2 = this.getLine();
        if (line2 === null)
          return this.setNext("doc");
        let n = yield* this.pushIndicators();
        switch (line2[n]) {
          case "#":
            yield* this.pushCount(line2.length - n);
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
            yield* this.pushCount(line2.length - n);
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
        const line2 = this.getLine();
        if (line2 === null)
          return this.setNext("flow");
        if (indent !== -1 && indent < this.indentNext && line2[0] !== "#" || indent === 0 && (line2.startsWith("---") || line2.startsWith("...")) && isEmpty(line2[3])) {
          const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line2[0] === "]" || line2[0] === "}");
          if (!atFlowEndMarker) {
            this.flowLevel = 0;
            yield cst.FLOW_END;
            return yield* this.parseLineStart();
          }
        }
        let n = 0;
        while (line2[n] === ",") {
          n += yield* this.pushCount(1);
          n += yield* this.pushSpaces(true);
          this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line2[n]) {
          case void 0:
            return "flow";
          case "#":
            yield* this.pushCount(line2.length - n);
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
        const quote2 = this.charAt(0);
        let end = this.buffer.indexOf(quote2, this.pos + 1);
        if (quote2 === "'") {
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
          const start = this.lineStarts[low - 1];
          return { line: low, col: offset - start + 1 };
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
          const start = getFirstKeyStartProps(prev);
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
            items: [{ start, key: scalar, sep: sep3 }]
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
          let start = [];
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
              start = it.sep.splice(nl[1]);
          }
          switch (this.type) {
            case "anchor":
            case "tag":
              if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start });
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
                start.push(this.sourceToken);
                map.items.push({ start, explicitKey: true });
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
                    const start2 = getFirstKeyStartProps(it.start);
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                    });
                  }
                } else if (it.value) {
                  map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                  });
                } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                  const start2 = getFirstKeyStartProps(it.start);
                  const key = it.key;
                  const sep3 = it.sep;
                  sep3.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key, sep: sep3 }]
                  });
                } else if (start.length > 0) {
                  it.sep = it.sep.concat(start, this.sourceToken);
                } else {
                  it.sep.push(this.sourceToken);
                }
              } else {
                if (!it.sep) {
                  Object.assign(it, { key: null, sep: [this.sourceToken] });
                } else if (it.value || atNextItem) {
                  map.items.push({ start, key: null, sep: [this.sourceToken] });
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
                map.items.push({ start, key: fs, sep: [] });
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
                  map.items.push({ start });
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
            const start = getFirstKeyStartProps(prev);
            fixFlowSeqItems(fc);
            const sep3 = fc.end.splice(1, fc.end.length);
            sep3.push(this.sourceToken);
            const map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep: sep3 }]
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
            const start = getFirstKeyStartProps(prev);
            start.push(this.sourceToken);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, explicitKey: true }]
            };
          }
          case "map-value-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, key: null, sep: [this.sourceToken] }]
            };
          }
        }
        return null;
      }
      atIndentedComment(start, indent) {
        if (this.type !== "comment")
          return false;
        if (this.indent <= indent)
          return false;
        return start.every((st) => st.type === "newline" || st.type === "space");
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
    function parseDocument4(source, options2 = {}) {
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
    function parse4(src, reviver, options2) {
      let _reviver = void 0;
      if (typeof reviver === "function") {
        _reviver = reviver;
      } else if (options2 === void 0 && reviver && typeof reviver === "object") {
        options2 = reviver;
      }
      const doc = parseDocument4(src, options2);
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
    function stringify2(value, replacer, options2) {
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
    exports.parse = parse4;
    exports.parseAllDocuments = parseAllDocuments;
    exports.parseDocument = parseDocument4;
    exports.stringify = stringify2;
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
    var Scalar2 = require_Scalar();
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
    exports.Scalar = Scalar2.Scalar;
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
    var Transform2 = __require("stream").Transform;
    var PassThrough = __require("stream").PassThrough;
    var Writable = __require("stream").Writable;
    var crc32 = typeof zlib.crc32 === "function" ? zlib.crc32 : require_crc32();
    exports.open = open4;
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
      return new Promise((resolve10, reject) => {
        open4(path, { ...options2, lazyEntries: true }, function(err, zipfile) {
          if (err) return reject(err);
          resolve10(zipfile);
        });
      });
    }
    function fromFdPromise(fd, options2) {
      return new Promise((resolve10, reject) => {
        fromFd(fd, { ...options2, lazyEntries: true }, function(err, zipfile) {
          if (err) return reject(err);
          resolve10(zipfile);
        });
      });
    }
    function fromBufferPromise(buffer2, options2) {
      return new Promise((resolve10, reject) => {
        fromBuffer(buffer2, { ...options2, lazyEntries: true }, function(err, zipfile) {
          if (err) return reject(err);
          resolve10(zipfile);
        });
      });
    }
    function fromRandomAccessReaderPromise(reader, totalSize, options2) {
      return new Promise((resolve10, reject) => {
        fromRandomAccessReader(reader, totalSize, { ...options2, lazyEntries: true }, function(err, zipfile) {
          if (err) return reject(err);
          resolve10(zipfile);
        });
      });
    }
    function open4(path, options2, callback) {
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
        let { resolve: resolve10 } = pendingResolveReject;
        pendingResolveReject = null;
        resolve10({ value: entry });
      }
      function onEnd() {
        let { resolve: resolve10 } = pendingResolveReject;
        pendingResolveReject = null;
        cleanup();
        resolve10({ done: true });
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
          const promise = new Promise((resolve10, reject) => {
            if (pendingResolveReject != null) throw new Error("next() called before previous Promise was resolved.");
            pendingResolveReject = { resolve: resolve10, reject };
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
      return new Promise((resolve10, reject) => {
        this.openReadStream(entry, options2, function(err, readStream) {
          if (err) return reject(err);
          resolve10(readStream);
        });
      });
    };
    ZipFile.prototype.openReadStreamLowLevelPromise = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize) {
      return new Promise((resolve10, reject) => {
        this.openReadStream(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, function(err, readStream) {
          if (err) return reject(err);
          resolve10(readStream);
        });
      });
    };
    ZipFile.prototype.readLocalFileHeaderPromise = function(entry, options2) {
      return new Promise((resolve10, reject) => {
        this.readLocalFileHeader(entry, options2, function(err, localFileHeader) {
          if (err) return reject(err);
          resolve10(localFileHeader);
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
    util.inherits(AssertByteCountStream, Transform2);
    function AssertByteCountStream(byteCount) {
      Transform2.call(this);
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
      var start = options2.start;
      var end = options2.end;
      if (start === end) {
        var emptyStream = new PassThrough();
        setImmediate(function() {
          emptyStream.end();
        });
        return emptyStream;
      }
      var stream = this._readStreamForRange(start, end);
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
      var byteCounter = new AssertByteCountStream(end - start);
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
    RandomAccessReader.prototype._readStreamForRange = function(start, end) {
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

// src/entry/secrets.ts
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
var SECRET_NAMES = /(TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS|API_KEY|ACCESS_KEY)$/i;
function collectSecrets(env, tokenFile, urls = []) {
  const values = Object.entries(env).flatMap(
    ([name, value]) => value !== void 0 && SECRET_NAMES.test(name) ? [value] : []
  );
  return secretForms([
    ...values,
    ...tokenFile === void 0 ? [] : contentOf(tokenFile),
    ...urls.flatMap(credentialsIn)
  ]);
}
function credentialsIn(text2) {
  const url = text2 === void 0 ? null : URL.parse(text2);
  if (url === null || url.protocol !== "https:" && url.protocol !== "http:") return [];
  const secret = url.password === "" ? url.username : url.password;
  return secret === "" ? [] : [secret, decoded(secret)];
}
function decoded(text2) {
  try {
    return decodeURIComponent(text2);
  } catch {
    return text2;
  }
}
function secretsOfBuild(lines, env, workspace) {
  const found = lines.flatMap((line2) => {
    const variable = /(?:^|,)\s*env=([^,]+)/.exec(line2)?.[1];
    const path = /(?:^|,)\s*(?:src|source)=([^,]+)/.exec(line2)?.[1];
    if (variable !== void 0) return [env[variable.trim()] ?? ""];
    return path === void 0 ? [] : contentOf(resolve(workspace, path.trim()));
  });
  return secretForms(found);
}
function contentOf(path) {
  try {
    return [readFileSync(path, "utf8").trim()];
  } catch {
    return [];
  }
}

// src/plan/generations/shell-text.ts
import { join } from "node:path/posix";
function assignment(script, name) {
  const pattern = new RegExp(
    `^[ \\t]*(?:export[ \\t]+|readonly[ \\t]+|local[ \\t]+)?${name}=(?:"([^"\\n]*)"|'([^'\\n]*)'|([^\\s;#"']*))`,
    "gm"
  );
  let value;
  for (const match of script.matchAll(pattern)) {
    const text2 = match[1] ?? match[2] ?? match[3] ?? "";
    const fallback = /^\$\{\w+:?-([^}$]*)\}$/.exec(text2)?.[1];
    if (fallback !== void 0) value ??= fallback;
    else if (!text2.includes("$")) value ??= text2;
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
function withoutComments(script) {
  return script.replace(/^[ \t]*#.*$/gm, "");
}
function stageText(dockerfile, stage2) {
  const parts2 = dockerfile.split(/^(?=[ \t]*FROM[ \t])/im);
  const named = /* @__PURE__ */ new Map();
  for (const text2 of parts2) {
    const [, from = "", name = ""] = /^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)*(\S+)[ \t]+AS[ \t]+(\S+)/i.exec(text2) ?? [];
    if (name !== "" && name !== from) named.set(name.toLowerCase(), { from: from.toLowerCase(), text: text2 });
  }
  const own = [];
  for (let at = named.get(stage2); at !== void 0; at = named.get(at.from)) {
    if (own.includes(at.text)) break;
    own.unshift(at.text);
  }
  return own.length === 0 ? dockerfile : own.join("");
}
function cloneUrl(script) {
  const plain = script.replace(/\\\n/g, " ");
  for (const match of plain.matchAll(
    /^(?![ \t]*#).*?\bgit[ \t]+(?:-[cC][ \t]+\S+[ \t]+)*clone[ \t]+(.*)$/gm
  )) {
    for (const word2 of (match[1] ?? "").split(/[ \t;&|)]+/)) {
      const text2 = word2.replace(/^["']|["']$/g, "");
      const variable = /^\$\{?(\w+)\}?$/.exec(text2)?.[1];
      const url = variable === void 0 ? text2 : assignment(plain, variable) ?? "";
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
  const words4 = (clone?.[1] ?? "").split(/[;&|)#]/)[0]?.trim().split(/[ \t]+/) ?? [];
  const word2 = words4.at(-1)?.replace(/^["']|["']$/g, "") ?? "";
  const variable = /^\$\{?(\w+)\}?$/.exec(word2)?.[1];
  const last = variable === void 0 ? word2 : assignment(script, variable) ?? word2;
  const name = last.replace(/\/+$/, "").replace(/^.*[/:]/, "").replace(/\.git$/, "");
  const parent = folder?.[1] ?? folder?.[2] ?? folder?.[3];
  return parent === void 0 || !/^[\w.-]+$/.test(name) ? void 0 : join(parent, name);
}
var CD = /(?:^|[\s;&(])cd[ \t]+(?:'(\/[^'\n$]*)'|"(\/[^"\n$]*)"|(\/[^\s;&)$'"]*))/gm;
function quoted(text2) {
  return text2.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

// src/plan/generations/build-sh.ts
var BUILD_SCRIPT = "container/build.sh";
var WHEEL_SCRIPT = "container/build_trtllm_wheel.sh";
var EARLY_DOCKERFILE = "container/Dockerfile.tensorrt_llm";
var DOCKERFILE = "container/Dockerfile.trtllm";
var NIXL_FLAG = "--trtllm-use-nixl-kvcache-experimental";
var DEFAULT_COMMIT_FLAG = "--use-default-experimental-tensorrtllm-commit";
var INSTALLERS = ["container/deps/tensorrt_llm/install_nixl.sh", "container/deps/trtllm/install_nixl.sh"];
var REWRITES = ["tensorrt_llm/version.py", "docker/common/install_nixl.sh"];
var BUILD_SH = {
  buildScript: BUILD_SCRIPT,
  defaultTarget: "dev",
  commitFlag: "--tensorrtllm-commit",
  wheelFolderFlag: "--tensorrtllm-pip-wheel-dir"
};
function hasFile(checkout, path) {
  return { looksFor: path, found: checkout.files[path] !== void 0 };
}
function takesOption(checkout, option) {
  const found = acceptsOption(checkout.files[BUILD_SCRIPT] ?? "", option);
  return { looksFor: `option ${option} in ${BUILD_SCRIPT}`, found };
}
function mapsIntentions(checkout) {
  const found = /\bdetermine_user_intention_trtllm\b/.test(
    withoutComments(checkout.files[BUILD_SCRIPT] ?? "")
  );
  return { looksFor: `determine_user_intention_trtllm in ${BUILD_SCRIPT}`, found };
}
function bakesUcx(checkout, dockerfile) {
  const whole2 = withoutComments(checkout.files[dockerfile] ?? "").replace(/\\\n/g, " ");
  const text2 = dockerfile === EARLY_DOCKERFILE ? stageText(whole2, "dev") : whole2;
  const found = /^[ \t]*ENV[ \t]+(?:\S+=\S*[ \t]+)*TRTLLM_USE_UCX_KVCACHE[= \t]+["']?1/m.test(text2);
  return { looksFor: `ENV TRTLLM_USE_UCX_KVCACHE=1 in ${dockerfile}`, found };
}
function writesKvScript(checkout) {
  const found = /set_trtllm_env\.sh/.test(withoutComments(checkout.files[EARLY_DOCKERFILE] ?? ""));
  return { looksFor: `set_trtllm_env.sh in ${EARLY_DOCKERFILE}`, found };
}
function not(probe2) {
  return { looksFor: `no ${probe2.looksFor}`, found: !probe2.found };
}
function either(first, second) {
  return { looksFor: `${first.looksFor}, or ${second.looksFor}`, found: first.found || second.found };
}
function frameworkOf(dockerfile) {
  return dockerfile === EARLY_DOCKERFILE ? "tensorrtllm" : "trtllm";
}
function nixlOf(build2) {
  return assignment(build2, "NIXL_REF") || assignment(build2, "NIXL_COMMIT") || null;
}
function readImagePlan(checkout, reading2) {
  const build2 = fileOf(checkout, BUILD_SCRIPT, reading2.generation);
  const clone = assignment(build2, "NIXL_DIR") ?? null;
  const twoSteps = /^[^#\n]*\bDYNAMO_BASE_IMAGE=["']?dynamo-base:/m.test(build2);
  return {
    handoff: reading2.handoff,
    framework: frameworkOf(reading2.dockerfile),
    marker: { name: "commit.txt", form: markerForm(build2) },
    pins: readPins(checkout, reading2),
    options: ["--no-tag-latest", "--nixl-ref", "--tensorrtllm-git-url"].filter(
      (option) => acceptsOption(build2, option)
    ),
    twoSteps,
    nixlClone: clone,
    fixedNames: [...clone === null ? [] : [clone], ...twoSteps ? ["dynamo-base:<version>"] : []],
    wheelTargets: reading2.wheelTargets,
    runtimeImage: null
  };
}
function markerForm(build2) {
  const asked = /\bcheck_wheel_file[ \t]+\S+[ \t]+(["']?\$\S+)/.exec(withoutComments(build2))?.[1];
  return asked === void 0 || /ARCH/.test(asked) ? "arch-commit" : "commit";
}
function readPins(checkout, reading2) {
  const build2 = checkout.files[BUILD_SCRIPT] ?? "";
  const dockerfile = withoutComments(checkout.files[reading2.dockerfile] ?? "");
  const variable = `${frameworkOf(reading2.dockerfile).toUpperCase()}_BASE_IMAGE`;
  const base = [assignment(build2, variable), assignment(build2, `${variable}_TAG`)];
  const runtime = [argument(dockerfile, "RUNTIME_IMAGE"), argument(dockerfile, "RUNTIME_IMAGE_TAG")];
  const images = [base, runtime].flatMap(([name, tag]) => name && tag ? [`${name}:${tag}`] : []);
  return {
    tensorrtllm: reading2.handoff === "install-mode-flags" ? releaseTag(checkout) : experimentalCommit(checkout),
    pipWheel: assignment(build2, "DEFAULT_TENSORRTLLM_PIP_WHEEL") || null,
    nixl: nixlOf(build2),
    nixlUcx: assignment(build2, "NIXL_UCX_REF") || null,
    cuda: /cuda(\d+\.\d+)/.exec(images.join(" "))?.[1] ?? /\/cuda:(\d+\.\d+)/.exec(images.join(" "))?.[1] ?? null,
    baseImages: images
  };
}
function argument(dockerfile, name) {
  return new RegExp(`^[ \\t]*ARG[ \\t]+${name}=["']?([^\\s"']+)`, "m").exec(dockerfile)?.[1];
}
function readWheelFacts(checkout, reading2, change2) {
  const build2 = fileOf(checkout, BUILD_SCRIPT, reading2.generation);
  const wheel = fileOf(checkout, WHEEL_SCRIPT, reading2.generation);
  const remote = cloneUrl(wheel) ?? assignment(wheel, "TRTLLM_GIT_URL");
  if (!remote) throw unreadable(reading2.generation, WHEEL_SCRIPT, "a `git clone` of TensorRT-LLM");
  const script = readScript(checkout, reading2);
  const nixlCommit = nixlOf(build2);
  if (script.takesNixlCommit && nixlCommit === null)
    throw unreadable(reading2.generation, BUILD_SCRIPT, "`NIXL_COMMIT=\u2026` or `NIXL_REF=\u2026`");
  const requirement = assignment(build2, "DEFAULT_TENSORRTLLM_PIP_WHEEL");
  const indexUrl = assignment(build2, "DEFAULT_TENSORRTLLM_INDEX_URL") || assignment(build2, "TENSORRTLLM_INDEX_URL");
  return {
    remote,
    defaultRef: change2.defaultRef,
    nixlCommit: script.takesNixlCommit ? nixlCommit : null,
    nixlRemote: nixlRemoteOf(build2),
    ...script,
    pip: requirement ? { requirement, indexUrl: indexUrl || null } : null,
    upstreamImage: null,
    notes: change2.notes
  };
}
function readScript(checkout, reading2) {
  const wheel = fileOf(checkout, WHEEL_SCRIPT, reading2.generation);
  const takes = {
    arch: acceptsOption(wheel, "-a"),
    nixlCommit: acceptsOption(wheel, "-n"),
    gitUrl: acceptsOption(wheel, "-u")
  };
  const takesNixlCommit = takes.nixlCommit && !(reading2.handoff === "install-mode-flags" && leavesNixlAlone(wheel));
  const installer = takesNixlCommit ? installerOf(checkout, wheel) : void 0;
  if (takesNixlCommit && installer === void 0)
    throw unreadable(reading2.generation, INSTALLERS[0] ?? "", "the file");
  return {
    script: WHEEL_SCRIPT,
    scripts: installer === void 0 ? [WHEEL_SCRIPT] : [WHEEL_SCRIPT, installer],
    keptClone: { folder: cloneFolder(wheel) ?? "/tmp/TensorRT-LLM", rewrites: REWRITES },
    takes,
    takesNixlCommit,
    ucxRef: installer === void 0 ? null : ucxRefOf(checkout.files[installer] ?? ""),
    buildsNixl: (arch) => buildsNixl(wheel, takes.nixlCommit, installer, arch)
  };
}
function leavesNixlAlone(wheel) {
  return !/install_nixl\.sh|\$\{?NIXL_(?:COMMIT|REF)\b/.test(withoutComments(wheel));
}
function installerOf(checkout, wheel) {
  const there = INSTALLERS.filter((path) => checkout.files[path] !== void 0);
  return there.find((path) => wheel.includes(path.slice("container/".length))) ?? there[0];
}
function buildsNixl(wheel, takesOption2, installer, arch) {
  const code = withoutComments(wheel);
  if (!takesOption2 && !/NIXL_ROOT/.test(code)) {
    const because = `${WHEEL_SCRIPT} has no option -n for a NIXL commit: it is older than Dynamo #1591 and builds every wheel without NIXL`;
    return { builds: false, because };
  }
  if (arch === "arm64") {
    const because = installer === void 0 ? `${WHEEL_SCRIPT} gives NIXL to the build on amd64 only` : `${WHEEL_SCRIPT} gives NIXL to the build on amd64 only, and ${installer} leaves early on aarch64`;
    return { builds: false, because };
  }
  const whose = installer === void 0 ? "TensorRT-LLM's own NIXL" : "NIXL";
  return { builds: true, because: `${WHEEL_SCRIPT} builds every amd64 wheel with ${whose}, flag or not` };
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
function experimentalCommit(checkout) {
  const build2 = checkout.files[BUILD_SCRIPT] ?? "";
  return assignment(build2, "DEFAULT_EXPERIMENTAL_TRTLLM_COMMIT") || assignment(build2, "TRTLLM_COMMIT") || null;
}
function releaseTag(checkout) {
  const version = pipVersion(checkout);
  return version === null ? experimentalCommit(checkout) : `v${version}`;
}
function pipVersion(checkout) {
  const wheel = assignment(checkout.files[BUILD_SCRIPT] ?? "", "DEFAULT_TENSORRTLLM_PIP_WHEEL") ?? "";
  return /==\s*v?(\d[\w.+-]*)/.exec(wheel)?.[1] ?? null;
}
function pinnedCommitNotes(checkout) {
  const build2 = checkout.files[BUILD_SCRIPT] ?? "";
  if (!assignment(build2, "TRTLLM_COMMIT") || !acceptsOption(build2, DEFAULT_COMMIT_FLAG)) return [];
  return [
    `${BUILD_SCRIPT} pins TRTLLM_COMMIT, so its own ${DEFAULT_COMMIT_FLAG} always ends in an error; the resolved commit is passed instead.`
  ];
}
function fileOf(checkout, path, generation) {
  const text2 = checkout.files[path];
  if (text2 === void 0) throw unreadable(generation, path, "the file");
  return text2;
}
function unreadable(generation, path, wanted3) {
  return new ToolError({
    code: "CHECKOUT_UNREADABLE",
    kind: "usage",
    what: `The checkout looks like generation ${generation}, but ${wanted3} was not found in ${path}.`,
    means: "What the wheel would be built from is not known, so no key can be made.",
    next: `Compare ${path} with upstream's, or give the checkout of an unmodified Dynamo commit.`,
    place: { file: path }
  });
}

// src/plan/generations/contract-facts.ts
var NIXL = "TRTLLM_USE_NIXL_KVCACHE";
var UCX = "TRTLLM_USE_UCX_KVCACHE";
var everywhere = (name) => ({ command: [name], login: [name], interactive: [name] });
var NOWHERE = { command: [], login: [], interactive: [] };
var alike = (promised) => ({
  nixl: promised,
  ucx: promised
});
function multiarch(arch) {
  return arch === "amd64" ? "x86_64-linux-gnu" : "aarch64-linux-gnu";
}
var SERVICES = { etcd: "/usr/local/bin/etcd/etcd", nats: "/usr/bin/nats-server" };
var EARLY = {
  nixlFolders: (arch) => [`/usr/local/nixl/lib/${multiarch(arch)}`],
  ucxFolders: ["/usr/local/ucx/lib"],
  services: SERVICES
};
var LATER = {
  nixlFolders: (arch) => [
    `/opt/nvidia/nvda_nixl/lib/${multiarch(arch)}`,
    "/opt/nvidia/nvda_nixl/lib64"
  ],
  ucxFolders: ["/usr/local/ucx/lib"],
  services: SERVICES
};
var EARLY_UCX_BAKED = { ...EARLY, kvVariables: alike(everywhere(UCX)) };
var EARLY_BASHRC_ONLY = {
  ...EARLY,
  kvVariables: { nixl: { ...NOWHERE, interactive: [NIXL] }, ucx: { ...NOWHERE, interactive: [UCX] } }
};
var EARLY_UCX_UNLESS_INTERACTIVE = {
  ...EARLY,
  kvVariables: { nixl: { ...everywhere(UCX), interactive: [NIXL] }, ucx: everywhere(UCX) }
};
var YAML_DECIDES_MOVING = {
  ...LATER,
  nixlFolders: (arch) => [...LATER.nixlFolders(arch), ...EARLY.nixlFolders(arch)],
  kvVariables: alike(NOWHERE)
};
var UCX_BAKED = { ...LATER, kvVariables: alike(everywhere(UCX)) };
var YAML_DECIDES = { ...LATER, kvVariables: alike(NOWHERE) };
var UPSTREAM_IMAGE = {
  nixlFolders: () => [],
  ucxFolders: [],
  kvVariables: alike(NOWHERE),
  // What the upstream image brings is not Dynamo's promise.
  services: null
};

// src/plan/generations/launch-facts.ts
var DYNAMO_SERVE = {
  launcher: "dynamo-serve",
  workerOptions: [],
  oneGpuOptions: []
};
var MODULES_WITH_STRATEGY = {
  launcher: "dynamo",
  workerOptions: ["--disaggregation-strategy", "decode_first"],
  oneGpuOptions: []
};
var MODULES = {
  launcher: "dynamo",
  workerOptions: [],
  oneGpuOptions: ["--publish-events-and-metrics"]
};

// src/plan/generations/traps.ts
var trap = (name, what) => ({ name, what });
var EMPTY_ARGUMENT = trap(
  "an empty argument ends option parsing",
  "Every later option is dropped, with exit code 0 and a public wheel in the image. No argument is ever empty."
);
var INHERITED = trap(
  "inherited variables change the build",
  "TARGET, BUILD_ARGS, FRAMEWORK, BASE_IMAGE, CACHE_FROM and others are taken from the environment. Scripts get a scrubbed one."
);
var TOKENS = trap(
  "tokens become build arguments",
  "GITHUB_TOKEN, GITLAB_TOKEN and HF_TOKEN of the environment end in the image history and in the log. They are not in the scrubbed one."
);
var FULL_PATH = trap(
  "the wheel folder must be absolute",
  "A relative one is split: wheels in one place, marker in another. The folder is always a full path."
);
var PLAIN_PATH = trap(
  "the wheel folder must not hold a space",
  "The scripts do not quote: they would build another commit without NIXL, exit code 0. The folder gets a plain name, by a link if need be."
);
var TWO_WHEELS = trap(
  "more than one wheel is reused unchecked",
  "A fresh build leaves two. The folder handed over holds exactly one, and a marker, and is looked at before the build."
);
var MARKER_MISMATCH = trap(
  "a marker that differs deletes the wheel before the rebuild",
  "The script works on a folder of the job, never on the store, and is stopped when it begins to build."
);
var DRY_RUN = trap("--dry-run still clones and builds", "It is never used as a plan.");
var RUNTIME_TARGET = trap(
  "--target runtime ignores a local wheel",
  "Before #3009 it installs an unpinned public one. Such a target is refused."
);
var FIXED_NAMES = trap(
  "fixed names collide between jobs",
  "trtllm_wheel_container, /tmp/TensorRT-LLM and /tmp/nixl/nixl_src exist once per host. One build at a time, by a lock of the kernel."
);
var STALE_NIXL = trap(
  "the kept NIXL clone is never fetched",
  "A clone that lacks the commit fails the build. What lacks is fetched into it before."
);
var BARE_ENVIRONMENT = trap(
  "the wheel script runs under env -i when build.sh calls it",
  "Docker then sees no HOME, PATH or DOCKER_HOST. We call the script ourselves, with them."
);
var ONE_CACHE = trap(
  "--cache-from and --cache-to keep the last value only",
  "Ours are added to the docker command itself, behind the script, so that several count."
);
var HISTORY = trap(
  "version from git history and a ref main",
  "A shallow checkout versions the image v0.0.1.dev. The copy keeps the whole history; only our own tag is used."
);
var TWO_STEPS = trap(
  "the second build starts from an image of the first",
  "A builder that does not see the images of the engine looks for dynamo-base in a registry. Said before anything is built."
);
var NOT_TRTLLM_FOLDER = trap(
  "a fork that is not named TensorRT-LLM fails at cd",
  "The clone is made in the folder the script looks in."
);
var COMMIT_NEEDED = trap(
  "install mode needs the commit as well",
  "A wheel folder alone ends in an error. The commit is always passed."
);
var STALE_WHEEL = trap(
  "build mode picks the first wheel that find lists",
  "An old one in the folder wins as often as not. The folder handed over holds one."
);
var EXACT_TAG = trap(
  "a checkout at an exact tag is versioned .dev",
  "The script tries to run the tag as a command. Its version tag is not used."
);
var DEV_TAG = trap(
  "a tag of a development target gets another ending",
  "The last scripts of B2 cut endings off and add `-dev`; an image is then under another name than was asked. Ours ends so already."
);
var NO_BUILDX = trap(
  "without buildx the build ends in exit 127",
  "Looked for before the script starts."
);
var BUILD_LOGS = trap(
  "build-logs/ is written into the checkout",
  "The script runs in a copy; the checkout stays as it was."
);
var INDEX_ALONE = trap(
  "an index URL alone is an error, a commit alone mislabels a public wheel",
  "Neither is ever passed alone."
);
var TWO_GATES = trap(
  "two gates must agree on a local wheel",
  "context.yaml decides at rendering, HAS_TRTLLM_CONTEXT at building. Both are set, or neither."
);
var UNQUOTED_ONE = trap(
  "an unquoted 1 renders an image without the wheel",
  'The value is written as the text "1", in a copy of the checkout.'
);
var CUDA_VERSION = trap(
  "render.py defaults to a CUDA version that trtllm refuses",
  "The version that context.yaml has for trtllm is always passed."
);
var RELEASE_IMAGE = trap(
  "the release image is pulled although a local wheel is handed over",
  "Early templates start from it all the same. Said in the plan, because it is tens of gigabytes."
);
var TEXT_FILE_NEEDED = trap(
  "a wheel folder without a text file fails at COPY",
  "Some templates copy *.txt beside *.whl. The marker is always there."
);
var STALE_RENDERED = trap(
  "a rendered.Dockerfile of an earlier run is built",
  "Rendering happens in a fresh copy, right before the build."
);
var OF_BUILD_SH = [
  EMPTY_ARGUMENT,
  INHERITED,
  TOKENS,
  FULL_PATH,
  PLAIN_PATH,
  TWO_WHEELS,
  HISTORY,
  BARE_ENVIRONMENT
];
var OF_MARKERS = [...OF_BUILD_SH, MARKER_MISMATCH, DRY_RUN, FIXED_NAMES, ONE_CACHE];

// src/plan/generations/a1.ts
var READING = {
  generation: "A1",
  handoff: "directory-with-marker",
  dockerfile: EARLY_DOCKERFILE,
  wheelTargets: ["dev"]
};
var EARLY_IMAGE = {
  ...BUILD_SH,
  handoff: "directory-with-marker",
  nixlFlag: NIXL_FLAG,
  flagWithoutEffect: null
};
var a1 = {
  name: "A1",
  title: "container/build.sh with the experimental NIXL flag; KV variables only in interactive shells",
  probes: (checkout) => [
    takesOption(checkout, NIXL_FLAG),
    writesKvScript(checkout),
    not(bakesUcx(checkout, EARLY_DOCKERFILE))
  ],
  support: {
    sources: ["dynamo-script", "trtllm-make", "given-wheel", "pip"],
    selection: "env-2025-06",
    image: EARLY_IMAGE,
    wheel: (checkout) => readWheelFacts(checkout, READING, {
      defaultRef: experimentalCommit(checkout),
      notes: [
        "Generation A1 sets the KV variable only in interactive shells: a plain `docker run IMAGE command` has none, and TensorRT-LLM then starts no KV transceiver.",
        ...pinnedCommitNotes(checkout)
      ]
    }),
    imagePlan: (checkout) => readImagePlan(checkout, READING),
    contract: EARLY_BASHRC_ONLY,
    launch: DYNAMO_SERVE,
    traps: [...OF_MARKERS, RUNTIME_TARGET, STALE_NIXL]
  }
};

// src/plan/generations/a2.ts
var READING2 = {
  generation: "A2",
  handoff: "directory-with-marker",
  dockerfile: EARLY_DOCKERFILE,
  wheelTargets: ["dev"]
};
var a2 = {
  name: "A2",
  title: "as A1, with TRTLLM_USE_UCX_KVCACHE=1 in the image",
  probes: (checkout) => [takesOption(checkout, NIXL_FLAG), bakesUcx(checkout, EARLY_DOCKERFILE)],
  support: {
    sources: ["dynamo-script", "trtllm-make", "given-wheel", "pip"],
    selection: "env-2025-06",
    image: EARLY_IMAGE,
    wheel: (checkout) => readWheelFacts(checkout, READING2, {
      defaultRef: experimentalCommit(checkout),
      notes: [
        "Generation A2 sets TRTLLM_USE_UCX_KVCACHE=1 for every process; with the NIXL flag only interactive shells have NIXL instead. A plain `docker run IMAGE command` uses UCX whatever the flag was.",
        ...pinnedCommitNotes(checkout)
      ]
    }),
    imagePlan: (checkout) => readImagePlan(checkout, READING2),
    contract: EARLY_UCX_UNLESS_INTERACTIVE,
    launch: DYNAMO_SERVE,
    traps: [...OF_MARKERS, RUNTIME_TARGET, STALE_NIXL]
  }
};

// src/plan/generations/a3.ts
var NO_EFFECT = "In generation A3 the NIXL flag changes neither wheel nor image: build.sh takes it, its Dockerfile has no such argument. `cache_transceiver_config.backend` of the engine YAML decides.";
var a3 = {
  name: "A3",
  title: "build.sh with --framework trtllm; the NIXL flag has no effect, the YAML decides",
  probes: (checkout) => {
    const early = hasFile(checkout, EARLY_DOCKERFILE);
    const late = hasFile(checkout, DOCKERFILE);
    return [
      takesOption(checkout, NIXL_FLAG),
      { looksFor: `either ${early.looksFor} or ${late.looksFor}`, found: early.found !== late.found },
      // For some days the old name was still there, its KV variables were not (#2231 and its review).
      not(writesKvScript(checkout)),
      not(bakesUcx(checkout, EARLY_DOCKERFILE))
    ];
  },
  support: {
    sources: ["dynamo-script", "trtllm-make", "given-wheel", "pip"],
    selection: "yaml-2025-11",
    image: {
      ...BUILD_SH,
      handoff: "directory-with-marker",
      nixlFlag: NIXL_FLAG,
      flagWithoutEffect: NO_EFFECT
    },
    wheel: (checkout) => readWheelFacts(checkout, reading(checkout), {
      defaultRef: experimentalCommit(checkout),
      notes: [NO_EFFECT, ...pinnedCommitNotes(checkout)]
    }),
    imagePlan: (checkout) => readImagePlan(checkout, reading(checkout)),
    contract: YAML_DECIDES_MOVING,
    launch: MODULES_WITH_STRATEGY,
    traps: [...OF_MARKERS, RUNTIME_TARGET, TWO_STEPS, NOT_TRTLLM_FOLDER]
  }
};
function reading(checkout) {
  return {
    generation: "A3",
    handoff: "directory-with-marker",
    dockerfile: dockerfileOf(checkout),
    wheelTargets: devComesFromRuntime(checkout) ? ["dev", "runtime"] : ["dev"]
  };
}
function dockerfileOf(checkout) {
  return checkout.files[DOCKERFILE] === void 0 ? EARLY_DOCKERFILE : DOCKERFILE;
}
function devComesFromRuntime(checkout) {
  return /^[ \t]*FROM[ \t]+runtime[ \t]+AS[ \t]+(?:dev|local-dev)\b/im.test(
    withoutComments(checkout.files[dockerfileOf(checkout)] ?? "")
  );
}

// src/plan/generations/release.ts
function isBefore(version, other) {
  const [left, right] = [parts(version), parts(other)];
  if (left === void 0 || right === void 0) return false;
  for (const [index, value] of left.entries()) {
    const against = right[index] ?? 0;
    if (value !== against) return value < against;
  }
  return false;
}
function parts(version) {
  const match = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:\.?(?:rc|a|b)(\d+))?(?:\.post(\d+))?/i.exec(version.trim());
  if (match === null) return void 0;
  const [, major, minor, patch = "0", candidate, post = "0"] = match;
  return [
    Number(major),
    Number(minor),
    Number(patch),
    candidate === void 0 ? Infinity : Number(candidate),
    Number(post)
  ];
}

// src/plan/generations/b1.ts
var FIRST_WITH_NIXL = "1.2.0rc3";
var INTENT_READING = {
  handoff: "install-mode-flags",
  dockerfile: DOCKERFILE,
  wheelTargets: ["dev", "runtime"]
};
var INTENT_TRAPS = [
  ...OF_BUILD_SH,
  COMMIT_NEEDED,
  STALE_WHEEL,
  INDEX_ALONE,
  EXACT_TAG,
  NO_BUILDX,
  BUILD_LOGS,
  NOT_TRTLLM_FOLDER
];
function intentImage(flagWithoutEffect) {
  return {
    ...BUILD_SH,
    handoff: "install-mode-flags",
    nixlFlag: null,
    flagWithoutEffect
  };
}
function intentProbes(checkout) {
  return [mapsIntentions(checkout), not(takesOption(checkout, DEFAULT_COMMIT_FLAG))];
}
function wantsUcx(checkout) {
  const version = pipVersion(checkout);
  return either(bakesUcx(checkout, DOCKERFILE), {
    looksFor: `a public wheel before ${FIRST_WITH_NIXL} in container/build.sh`,
    found: version !== null && isBefore(version, FIRST_WITH_NIXL)
  });
}
var NO_EFFECT2 = "Generation B1 has no NIXL flag any more, and its image sets TRTLLM_USE_UCX_KVCACHE=1. With the NIXL flag on, `cache_transceiver_config.backend: NIXL` in the engine YAML, or that variable unset and a wheel of 1.2.0rc3 or later, is what selects NIXL.";
var b1 = {
  name: "B1",
  title: "build.sh that maps flags to one intention, UCX in the image",
  probes: (checkout) => [...intentProbes(checkout), wantsUcx(checkout)],
  support: {
    sources: ["dynamo-script", "trtllm-make", "given-wheel", "pip"],
    selection: "yaml-2025-11",
    image: intentImage(NO_EFFECT2),
    wheel: (checkout) => readWheelFacts(
      checkout,
      { ...INTENT_READING, generation: "B1" },
      { defaultRef: releaseTag(checkout), notes: [NO_EFFECT2] }
    ),
    imagePlan: (checkout) => readImagePlan(checkout, { ...INTENT_READING, generation: "B1" }),
    contract: UCX_BAKED,
    launch: MODULES,
    traps: [...INTENT_TRAPS, ONE_CACHE, TWO_STEPS]
  }
};

// src/plan/generations/b2.ts
var NO_EFFECT3 = "Generation B2 has no NIXL flag any more: `DEFAULT` in the engine YAML means NIXL unless TRTLLM_USE_UCX_KVCACHE or TRTLLM_USE_MPI_KVCACHE is 1. The flag says which backend is expected, and what the wheel must hold.";
var b2 = {
  name: "B2",
  title: "build.sh that maps flags to one intention, NIXL by default",
  probes: (checkout) => [...intentProbes(checkout), not(wantsUcx(checkout))],
  support: {
    sources: ["dynamo-script", "trtllm-make", "given-wheel", "pip"],
    selection: "yaml-2025-11",
    image: intentImage(NO_EFFECT3),
    wheel: (checkout) => readWheelFacts(
      checkout,
      { ...INTENT_READING, generation: "B2" },
      { defaultRef: releaseTag(checkout), notes: [NO_EFFECT3] }
    ),
    imagePlan: (checkout) => readImagePlan(checkout, { ...INTENT_READING, generation: "B2" }),
    contract: YAML_DECIDES,
    launch: MODULES,
    traps: [...INTENT_TRAPS, DEV_TAG]
  }
};

// src/plan/generations/rendered.ts
var import_yaml = __toESM(require_dist(), 1);
var RENDER_SCRIPT = "container/render.py";
var CONTEXT_FILE = "container/context.yaml";
var FRAMEWORK_TEMPLATE = "container/templates/trtllm_framework.Dockerfile";
var RENDERED = "container/rendered.Dockerfile";
var CUDA = "13.1";
var RENDERED_IMAGE = {
  buildScript: RENDER_SCRIPT,
  defaultTarget: "runtime",
  nixlFlag: null,
  commitFlag: null,
  wheelFolderFlag: null
};
function rendersOnly(checkout) {
  const build2 = hasFile(checkout, BUILD_SCRIPT);
  return [hasFile(checkout, RENDER_SCRIPT), { looksFor: `no ${BUILD_SCRIPT}`, found: !build2.found }];
}
function takesWheel(checkout) {
  const switched = /^[ \t]*has_trtllm_context[ \t]*:/m.test(checkout.files[CONTEXT_FILE] ?? "");
  return {
    looksFor: `${FRAMEWORK_TEMPLATE}, or has_trtllm_context in ${CONTEXT_FILE}`,
    found: checkout.files[FRAMEWORK_TEMPLATE] !== void 0 || switched
  };
}
function readContext(checkout, generation) {
  const text2 = checkout.files[CONTEXT_FILE];
  if (text2 === void 0) throw unreadable(generation, CONTEXT_FILE, "the file");
  const document = (0, import_yaml.parseDocument)(text2);
  if (document.errors.length > 0) throw unreadable(generation, CONTEXT_FILE, "readable YAML");
  const trtllm = document.get("trtllm");
  if (!(0, import_yaml.isMap)(trtllm)) throw unreadable(generation, CONTEXT_FILE, "the section `trtllm`");
  const cuda = cudaOf(trtllm.items.map(({ key }) => String(key)));
  const read2 = (...path) => textOf(document.getIn(path));
  const own = (name) => read2("trtllm", `cuda${cuda}`, name) ?? read2("trtllm", name) ?? read2("trtllm", "cuda", name);
  const image = (name) => {
    const [repository, tag] = [own(name), own(`${name}_tag`)];
    return repository === null ? [] : [tag === null ? repository : `${repository}:${tag}`];
  };
  return {
    pins: {
      tensorrtllm: own("github_trtllm_commit"),
      pipWheel: own("pip_wheel"),
      nixl: own("nixl_ref") ?? read2("dynamo", "nixl_ref") ?? read2("dynamo_base", "nixl_ref"),
      nixlUcx: read2("dynamo", "nixl_ucx_ref") ?? read2("dynamo_base", "nixl_ucx_ref"),
      cuda,
      baseImages: ["base_image", "pytorch_base_image", "runtime_image"].flatMap(image)
    },
    wheelImage: withRelease(own("trtllm_wheel_image"), own("pip_wheel")),
    indexUrl: own("index_url"),
    runtimeImage: image("runtime_image")[0] ?? null
  };
}
var NO_SCRIPT = {
  remote: "https://github.com/NVIDIA/TensorRT-LLM.git",
  nixlCommit: null,
  nixlRemote: "https://github.com/ai-dynamo/nixl.git",
  ucxRef: null,
  script: null,
  scripts: [],
  keptClone: { folder: "/tmp/TensorRT-LLM", rewrites: [] },
  takes: { arch: false, nixlCommit: false, gitUrl: false },
  takesNixlCommit: false,
  buildsNixl: () => ({ builds: true, because: "TensorRT-LLM's own build of that time puts its own NIXL in" })
};
function withRelease(image, pipWheel) {
  const release = /==(.*)$/.exec(pipWheel ?? "")?.[1];
  const variable = /\$\{TENSORRTLLM_PIP_WHEEL#\*==\}/g;
  const named = release === void 0 ? image : image?.replace(variable, () => release) ?? null;
  return named === null || named.includes("$") ? null : named;
}
function cudaOf(keys) {
  const versions = keys.flatMap((key) => /^cuda(\d+\.\d+)$/.exec(key)?.[1] ?? []);
  const number2 = (version) => {
    const [major = "0", minor = "0"] = version.split(".");
    return Number(major) * 1e3 + Number(minor);
  };
  return versions.sort((a, b) => number2(b) - number2(a))[0] ?? CUDA;
}
function textOf(value) {
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}
function renderedPlan(context, change2) {
  return {
    handoff: change2.handoff,
    framework: "trtllm",
    // Nothing reads its text, but some templates copy `*.txt` beside the wheel and fail without one.
    marker: { name: "commit.txt", form: "arch-commit" },
    pins: context.pins,
    options: [],
    twoSteps: false,
    nixlClone: null,
    fixedNames: [],
    wheelTargets: ["runtime", "dev"],
    runtimeImage: change2.runtimeImage ?? null
  };
}
function withWheelContext(text2) {
  const document = (0, import_yaml.parseDocument)(text2);
  const [problem4] = document.errors;
  if (problem4) throw problem4;
  const one = new import_yaml.Scalar("1");
  one.type = "QUOTE_DOUBLE";
  document.setIn(["trtllm", "has_trtllm_context"], one);
  return document.toString({ lineWidth: 0 });
}

// src/plan/generations/c.ts
var NO_EFFECT4 = "Generation C has no NIXL flag: `DEFAULT` in the engine YAML means NIXL unless a TRTLLM_USE_\u2026_KVCACHE variable says otherwise. The flag says which backend is expected, and what the wheel must hold.";
var c = {
  name: "C",
  title: "render.py with a wheel handed in as a named build context",
  probes: (checkout) => [...rendersOnly(checkout), takesWheel(checkout)],
  support: {
    sources: ["trtllm-make", "given-wheel", "pip", "upstream-image"],
    selection: "yaml-2025-11",
    image: { ...RENDERED_IMAGE, handoff: "named-context", flagWithoutEffect: NO_EFFECT4 },
    wheel: readWheel,
    imagePlan: (checkout) => renderedPlan(readContext(checkout, "C"), { handoff: "named-context" }),
    contract: YAML_DECIDES,
    launch: MODULES,
    traps: [TWO_GATES, UNQUOTED_ONE, CUDA_VERSION, RELEASE_IMAGE, TEXT_FILE_NEEDED, STALE_RENDERED]
  }
};
function readWheel(checkout) {
  const context = readContext(checkout, "C");
  return {
    ...NO_SCRIPT,
    defaultRef: context.pins.tensorrtllm ?? tagOf(context),
    pip: context.pins.pipWheel === null ? null : { requirement: context.pins.pipWheel, indexUrl: context.indexUrl },
    upstreamImage: context.wheelImage,
    notes: [NO_EFFECT4, ...pullsRelease(checkout, context) ? [pulled(context.wheelImage ?? "")] : []]
  };
}
function tagOf({ pins }) {
  const version = /==\s*v?(\d[\w.+-]*)/.exec(pins.pipWheel ?? "")?.[1];
  return version === void 0 ? null : `v${version}`;
}
function pullsRelease(checkout, context) {
  const template = checkout.files["container/templates/trtllm_framework.Dockerfile"] ?? "";
  const from = template.search(/^FROM[ \t]+\$\{?TRTLLM_WHEEL_IMAGE/m);
  if (context.wheelImage === null || from < 0) return false;
  const opened = template.slice(0, from).match(/\{%-?\s*if\b/g)?.length ?? 0;
  const closed2 = template.slice(0, from).match(/\{%-?\s*endif\b/g)?.length ?? 0;
  return opened === closed2;
}
function pulled(image) {
  return `This checkout's template starts from ${image} even when a wheel is handed in, so that image of tens of gigabytes is pulled all the same.`;
}

// src/plan/generations/d.ts
var NO_EFFECT5 = "Generation D builds no wheel: TensorRT-LLM comes with the release image that the container starts from, and what NIXL that has is looked at in the finished image. The NIXL flag says which backend is expected; the engine YAML, then the first of NIXL, UCX, MOONCAKE and MPI whose variable is 1, decides.";
var d = {
  name: "D",
  title: "render.py over the release image of TensorRT-LLM",
  probes: (checkout) => {
    const wheel = takesWheel(checkout);
    return [...rendersOnly(checkout), { looksFor: `neither ${wheel.looksFor}`, found: !wheel.found }];
  },
  support: {
    sources: ["upstream-image"],
    selection: "yaml-2026",
    image: { ...RENDERED_IMAGE, handoff: "runtime-image", flagWithoutEffect: NO_EFFECT5 },
    wheel: readWheel2,
    imagePlan: (checkout, asked) => renderedPlan(readContext(checkout, "D"), {
      handoff: "runtime-image",
      runtimeImage: asked.runtimeImage
    }),
    contract: UPSTREAM_IMAGE,
    launch: MODULES,
    traps: [CUDA_VERSION, STALE_RENDERED]
  }
};
function readWheel2(checkout) {
  const context = readContext(checkout, "D");
  const version = context.runtimeImage?.split(":").at(-1);
  return {
    ...NO_SCRIPT,
    defaultRef: version === void 0 ? null : `v${version}`,
    pip: null,
    upstreamImage: context.runtimeImage,
    notes: [NO_EFFECT5]
  };
}

// src/plan/generations/serve-graph.ts
var import_yaml2 = __toESM(require_dist(), 1);
var EXAMPLE = "examples/tensorrt_llm";
var FILES = {
  disaggregated: { module: "disagg", python: `${EXAMPLE}/graphs/disagg.py`, yaml: `${EXAMPLE}/configs/disagg.yaml` },
  aggregated: { module: "agg", python: `${EXAMPLE}/graphs/agg.py`, yaml: `${EXAMPLE}/configs/agg.yaml` }
};
var GRAPH_FILES = Object.values(FILES).flatMap(({ python, yaml }) => [
  python,
  yaml
]);
var DECODE = "TensorRTLLMWorker";
var PREFILL = ["TensorRTLLMPrefillWorker", "TensorRTLLMNextWorker"];
function readServeGraph({ files }) {
  const missing3 = GRAPH_FILES.filter((name) => files[name] === void 0);
  if (missing3.length > 0) return { untold: `the checkout has no ${missing3.join(", ")}` };
  try {
    return read(files);
  } catch (error) {
    if (error instanceof Untold) return { untold: error.message };
    throw error;
  }
}
var Untold = class extends Error {
};
function read(files) {
  const { disaggregated, aggregated } = FILES;
  const linked = linkedServices(files, disaggregated.python);
  const prefill = PREFILL.find((name) => linked.includes(name));
  if (prefill === void 0 || !sameNames(linked, [DECODE, prefill]))
    throw new Untold(wanted(disaggregated.python, `${DECODE} and ${PREFILL.join(" or ")}`, linked));
  const alone2 = linkedServices(files, aggregated.python);
  if (!sameNames(alone2, [DECODE])) throw new Untold(wanted(aggregated.python, DECODE, alone2));
  return {
    folder: `/workspace/${EXAMPLE}`,
    disaggregated: { graph: "graphs.disagg:Frontend", config: "configs/disagg.yaml" },
    aggregated: { graph: "graphs.agg:Frontend", config: "configs/agg.yaml" },
    services: { frontend: "Frontend", prefill, decode: DECODE },
    options: {
      prefill: optionNames(files, disaggregated.yaml, prefill),
      decode: optionNames(files, disaggregated.yaml, DECODE),
      aggregated: optionNames(files, aggregated.yaml, DECODE)
    }
  };
}
function wanted(file, names, found) {
  return `${file} was expected to link Frontend to ${names}, and links it to ${found.join(", ") || "nothing"}`;
}
function sameNames(left, right) {
  return left.length === right.length && left.every((name) => right.includes(name));
}
function linkedServices(files, name) {
  const text2 = (files[name] ?? "").replace(/#.*$/gm, "");
  const chain = /^Frontend((?:\s*\.link\(\s*\w+\s*\))+)/m.exec(text2)?.[1] ?? "";
  return [...chain.matchAll(/\.link\(\s*(\w+)/g)].flatMap(([, service]) => service ?? []);
}
function optionNames(files, file, service) {
  const keys = Object.keys(sectionOf(files[file] ?? "", file, service));
  const spelt = (name) => keys.find((key) => key.replaceAll("_", "-") === name);
  const role = spelt("disaggregation-mode");
  if (role !== void 0)
    throw new Untold(`${file} gives ${service} the option ${role}: its role is not known`);
  const [model, engine] = [spelt("model-path"), spelt("extra-engine-args")];
  if (model === void 0 || engine === void 0)
    throw new Untold(
      `${file} was expected to give ${service} the options model-path and extra-engine-args, and gives it ${keys.join(", ") || "none"}`
    );
  return { model, engine, servedName: spelt("served-model-name") ?? "served_model_name" };
}
function sectionOf(text2, file, service) {
  let config;
  try {
    config = (0, import_yaml2.parse)(text2);
  } catch {
    throw new Untold(`${file} is not YAML`);
  }
  const section = Object(config)[service];
  return typeof section === "object" && section !== null ? section : {};
}

// src/plan/generations/zero.ts
var READING3 = {
  generation: "0",
  handoff: "directory-with-marker",
  dockerfile: EARLY_DOCKERFILE,
  wheelTargets: ["dev"]
};
var zero = {
  name: "0",
  title: "container/build.sh without a NIXL flag: wheels without NIXL, UCX in the image",
  probes: (checkout) => [
    hasFile(checkout, BUILD_SCRIPT),
    hasFile(checkout, EARLY_DOCKERFILE),
    not(takesOption(checkout, NIXL_FLAG)),
    takesOption(checkout, BUILD_SH.commitFlag ?? "")
  ],
  support: {
    sources: ["dynamo-script", "trtllm-make", "given-wheel", "pip"],
    selection: "env-2025-06",
    image: {
      ...BUILD_SH,
      handoff: "directory-with-marker",
      nixlFlag: null,
      flagWithoutEffect: null
    },
    wheel: (checkout) => readWheelFacts(checkout, READING3, {
      defaultRef: experimentalCommit(checkout),
      notes: [
        "Generation 0 has no NIXL flag: its own wheels have no NIXL, and its image sets TRTLLM_USE_UCX_KVCACHE=1 for every process. With the NIXL flag on, a wheel that has it must come from elsewhere, and only the arms that set the variables themselves can use it."
      ]
    }),
    imagePlan: (checkout) => readImagePlan(checkout, READING3),
    contract: EARLY_UCX_BAKED,
    launch: DYNAMO_SERVE,
    traps: [...OF_MARKERS, RUNTIME_TARGET, STALE_NIXL]
  }
};

// src/plan/generations/index.ts
var GENERATIONS = [zero, a1, a2, a3, b1, b2, c, d];
var DECIDING_FILES = [
  "container/build.sh",
  "container/build_trtllm_wheel.sh",
  "container/deps/tensorrt_llm/install_nixl.sh",
  "container/deps/trtllm/install_nixl.sh",
  "container/Dockerfile.tensorrt_llm",
  "container/Dockerfile.trtllm",
  "container/render.py",
  "container/context.yaml",
  "container/templates/trtllm_framework.Dockerfile",
  ...GRAPH_FILES
];
function matches(generation, checkout) {
  return generation.probes(checkout).every(({ found }) => found);
}
function detectGeneration(checkout, override) {
  if (override !== void 0) return generationOf(override);
  const [found, ...more] = GENERATIONS.filter((generation) => matches(generation, checkout));
  if (found === void 0) throw unknown(checkout);
  if (more.length > 0) throw ambiguous(checkout, [found, ...more]);
  return found;
}
function generationOf(name) {
  const found = GENERATIONS.find((generation) => generation.name === name);
  if (found !== void 0) return found;
  throw new ToolError({
    code: "GENERATION_UNKNOWN",
    kind: "usage",
    what: `There is no generation "${name}".`,
    means: "Nothing was looked up or built.",
    next: `Name one of ${GENERATIONS.map((one) => one.name).join(", ")}.`
  });
}
function markerOf(plan2) {
  const { name, form } = plan2.image.marker;
  const commit = plan2.recipe.commit ?? plan2.ref;
  return { name, text: form === "commit" ? commit : `${plan2.recipe.arch}_${commit}` };
}
function nearest(checkout) {
  const seen2 = GENERATIONS.map((generation) => {
    const probes = generation.probes(checkout);
    const held = probes.filter(({ found }) => found);
    return {
      name: generation.name,
      held,
      lacking: probes.filter(({ found }) => !found),
      share: held.length / probes.length
    };
  });
  const best = Math.max(...seen2.map(({ share }) => share));
  const words4 = (probes) => probes.map(({ looksFor }) => looksFor).join("; ") || "nothing";
  return seen2.filter(({ share }) => share > 0 && share >= best - 0.34).sort((a, b) => b.share - a.share).map(({ name, held, lacking }) => `${name}: found ${words4(held)}; not found ${words4(lacking)}`).join(". ");
}
function unknown(checkout) {
  const files = Object.keys(checkout.files).join(", ") || "none of the files we know";
  return new ToolError({
    code: "GENERATION_UNKNOWN",
    kind: "usage",
    what: `How this checkout builds its TensorRT-LLM container was not recognised (found: ${files}). ${nearest(checkout)}.`,
    means: "Guessing could restore or build the wrong wheel.",
    next: OVERRIDE
  });
}
function ambiguous(checkout, found) {
  const names = found.map(({ name }) => name).join(" and ");
  return new ToolError({
    code: "GENERATION_AMBIGUOUS",
    kind: "usage",
    what: `This checkout looks like generation ${names} at once. ${nearest(checkout)}.`,
    means: "It is probably half way between two; guessing could restore or build the wrong wheel.",
    next: OVERRIDE
  });
}
var OVERRIDE = "Check that the commit is of ai-dynamo/dynamo; for a fork that changed these files, name the generation it behaves like with the input `generation` (docs/generations.md says what each one does), and report it.";

// src/plan/plan-file.ts
var PLAN_FILE_VERSION = 1;
var PLAN_FILE_LIMIT = 1024 * 1024;
function renderPlanFile(file) {
  return `${JSON.stringify(file, null, 2)}
`;
}
function parsePlanFile(bytes2) {
  if (bytes2.length > PLAN_FILE_LIMIT) throw broken([`it has ${bytes2.length} characters`]);
  let value;
  try {
    value = JSON.parse(bytes2);
  } catch (cause) {
    throw broken(["it is not JSON"], cause);
  }
  const version = versionOf(value);
  if (version !== void 0 && version > PLAN_FILE_VERSION) throw newer(version);
  const faults = planFile(value, "plan file");
  if (faults.length > 0) throw broken(faults);
  const file = value;
  if (recipeToKey(file.plan.recipe) !== file.plan.key) throw broken(["its key is not the key of its recipe"]);
  return file;
}
function imageToRun(image) {
  return image.pushed ?? image.id;
}
function requireSamePlan(file, own) {
  const differing = ["recipe", "needs", "expectedBackend", "target"].filter(
    (field2) => JSON.stringify(file.plan[field2]) !== JSON.stringify(own[field2])
  );
  if (file.plan.key === own.key && differing.every((field2) => field2 === "recipe")) return;
  const fields = differing.flatMap((field2) => field2 === "recipe" ? recipeFields(file.plan, own) : [field2]);
  throw new ToolError({
    code: "PLAN_DIFFERS",
    kind: "answer",
    what: `This job's plan is not that of the plan file: ${fields.join("; ") || "the key"}.`,
    means: "The two jobs would build or test different things under one name, so nothing was done.",
    next: "Check out the same commit of Dynamo in both jobs (the output of the first one) and give them the same inputs."
  });
}
function recipeFields(file, own) {
  const names = Object.keys(own.recipe);
  const show = (value) => JSON.stringify(value).slice(0, 80);
  return names.flatMap((name) => {
    const [theirs, ours] = [show(file.recipe[name]), show(own.recipe[name])];
    return JSON.stringify(file.recipe[name]) === JSON.stringify(own.recipe[name]) ? [] : [theirs === ours ? name : `${name}: there ${theirs}, here ${ours}`];
  });
}
var line = text(/^[^\u0000-\u001f\u007f]{0,1000}$/, "a text of one line");
var words = text(/^[^\u0000-\u0008\u000b-\u001f\u007f]{0,4000}$/, "a text");
var digest = text(/^sha256:[0-9a-f]{64}$/, "a digest");
var reference = text(/^[A-Za-z0-9][A-Za-z0-9._/:@-]{0,500}$/, "a reference of an image");
var plan = members({
  version: oneOf(1),
  generation: (value, at) => GENERATIONS.some(({ name }) => name === value) ? [] : [`${at} is no generation that this version knows`],
  checkout: members({ path: line, commit: orNull(text(/^[0-9a-f]{40}$/, "a full commit")), dirty: line }),
  recipe: recipeFaults,
  key: line,
  needs: listOf(oneOf("nixl", "ucx", "mooncake"), true),
  expectedBackend: oneOf("nixl", "ucx"),
  remote: line,
  ref: line,
  target: line,
  notes: listOf(words)
});
var planFile = members({
  version: oneOf(1),
  tool: oneOf("trtllm-nixl-build"),
  toolVersion: text(/^\d+\.\d+\.\d+[\w.+-]{0,50}$/, "a version"),
  at: text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/, "a time in UTC"),
  origin: line,
  plan,
  wheel: orNull(
    members({
      fileName: text(/^[A-Za-z0-9][A-Za-z0-9._+!-]{0,250}\.whl$/, "the plain name of a wheel file"),
      size: whole,
      sha256: text(/^[0-9a-f]{64}$/, "a SHA-256 in lower-case hex"),
      capabilities: listOf(oneOf("nixl", "ucx", "mooncake"), true)
    })
  ),
  image: orNull(
    members({ reference, id: digest, pushed: orNull(reference) })
  )
});
function versionOf(value) {
  if (typeof value !== "object" || value === null || !("version" in value)) return void 0;
  return typeof value.version === "number" ? value.version : void 0;
}
function newer(version) {
  return new ToolError({
    code: "PLAN_FILE_NEWER",
    kind: "usage",
    what: `The plan file has version ${version}; this version of the action reads up to ${PLAN_FILE_VERSION}.`,
    means: "Its fields may mean something else than this version thinks, so nothing was done.",
    next: "Use the same major version of the action in all jobs of a run."
  });
}
function broken(faults, cause) {
  return new ToolError({
    code: "PLAN_FILE_BROKEN",
    kind: "usage",
    what: `The plan file cannot be used: ${faults.slice(0, 3).join("; ")}.`,
    means: "Nothing was done with it.",
    next: "Hand on the plan.json that `plan-file` names in the first job, as it is.",
    cause
  });
}

// src/inputs.generated.ts
var INPUTS = {
  checkout: { kind: "path", default: "." },
  nixl: { kind: "boolean", default: "true" },
  "tensorrtllm-ref": { kind: "string" },
  "wheel-source": { kind: "choice", default: "auto", choices: ["auto", "dynamo-script", "trtllm-make", "given-wheel", "pip", "upstream-image"] },
  wheel: { kind: "path" },
  "pip-wheel": { kind: "string" },
  "pip-index-url": { kind: "string" },
  "python-tag": { kind: "string" },
  "cuda-archs": { kind: "string" },
  "build-options": { kind: "lines" },
  "build-jobs": { kind: "integer", min: 1, max: 1024 },
  "build-base-image": { kind: "string" },
  "tensorrtllm-git-url": { kind: "string" },
  "nixl-commit": { kind: "string" },
  arch: { kind: "choice", default: "auto", choices: ["auto", "amd64", "arm64"] },
  target: { kind: "string" },
  generation: { kind: "choice", default: "auto", choices: ["auto", "0", "A1", "A2", "A3", "B1", "B2", "C", "D"] },
  "runtime-image": { kind: "string" },
  until: { kind: "choice", default: "smoke", choices: ["plan", "restore", "wheel", "image", "smoke"] },
  cache: { kind: "list", default: "tool-cache,actions", choices: ["tool-cache", "actions", "oci"] },
  "store-path": { kind: "path" },
  "oci-repository": { kind: "string" },
  "cache-max-size": { kind: "bytes", default: "50GB" },
  "cache-max-age-days": { kind: "integer", default: "60", min: 1 },
  verify: { kind: "string", default: "every 7" },
  rebuild: { kind: "boolean", default: "false" },
  "fail-on-cache-miss": { kind: "boolean", default: "false" },
  "lookup-only": { kind: "boolean", default: "false" },
  "require-attestation": { kind: "string" },
  "trusted-refs": { kind: "lines" },
  "trusted-remotes": { kind: "lines", default: "https://github.com/NVIDIA/TensorRT-LLM" },
  "untrusted-host-tier": { kind: "boolean", default: "false" },
  "image-tag": { kind: "string" },
  "build-args": { kind: "lines" },
  "build-secrets": { kind: "lines" },
  "cache-from": { kind: "lines" },
  "cache-to": { kind: "lines" },
  push: { kind: "string" },
  launcher: { kind: "choice", default: "auto", choices: ["auto", "dynamo", "dynamo-serve", "trtllm-serve"] },
  image: { kind: "string" },
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
  "gpu-wait-timeout": { kind: "integer", default: "3600", min: 0 },
  "deployment-env": { kind: "lines" },
  "docker-args": { kind: "lines" },
  "keep-env": { kind: "lines" },
  "min-gbps": { kind: "string" },
  "start-timeout": { kind: "integer", default: "900", min: 1 },
  "request-timeout": { kind: "integer", default: "120", min: 1 },
  "report-folder": { kind: "path", default: "trtllm-nixl-build-report" },
  "last-green": { kind: "path" },
  "plan-file": { kind: "path" }
};

// src/inputs.ts
import { resolve as resolve2 } from "node:path";
function readInputs(source, workspace) {
  const values = {};
  for (const [name, spec] of Object.entries(INPUTS)) {
    const raw = source(name)?.trim();
    const text2 = raw === void 0 || raw === "" ? spec.default : raw;
    values[name] = text2 === void 0 || text2 === "" ? emptyOf(spec) : parse2(name, spec, text2, workspace);
  }
  return values;
}
function emptyOf(spec) {
  return spec.kind === "lines" || spec.kind === "list" ? [] : void 0;
}
function parse2(name, spec, text2, workspace) {
  switch (spec.kind) {
    case "boolean":
      if (/^(true|True|TRUE)$/.test(text2)) return true;
      if (/^(false|False|FALSE)$/.test(text2)) return false;
      throw badInput(name, text2, "`true` or `false`");
    case "integer":
      return integer(name, spec, text2);
    case "bytes":
      return bytes(name, text2);
    case "path":
      return resolve2(workspace, text2);
    case "choice":
      if (spec.choices?.includes(text2)) return text2;
      throw badInput(name, text2, `one of ${spec.choices?.join(", ")}`);
    case "list":
      return list(name, spec, text2);
    case "lines":
      return text2.split(/\r?\n/).filter((line2) => line2.trim() !== "");
    default:
      return text2;
  }
}
function integer(name, spec, text2) {
  const value = /^[+-]?\d{1,15}$/.test(text2) ? Number(text2) : Number.NaN;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = spec;
  if (value >= min && value <= max) return value;
  const bounds = [
    ...Number.isFinite(min) ? [`at least ${min}`] : [],
    ...Number.isFinite(max) ? [`at most ${max}`] : []
  ];
  throw badInput(name, text2, ["a whole number", ...bounds].join(", "));
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
function bytes(name, text2) {
  const match = /^(\d{1,15}(?:\.\d+)?)\s*([A-Za-z]*)$/.exec(text2);
  const unit = UNITS[(match?.[2] ?? "?").toLowerCase()];
  if (match?.[1] === void 0 || unit === void 0)
    throw badInput(name, text2, "a size such as `500 MB` or `50GiB`");
  return Math.floor(Number(match[1]) * unit);
}
function list(name, spec, text2) {
  const words4 = text2.split(/[,\n]/).map((word2) => word2.trim()).filter((word2) => word2 !== "");
  if (words4.length === 1 && words4[0] === "none") return [];
  const unknown2 = words4.find((word2) => spec.choices !== void 0 && !spec.choices.includes(word2));
  if (unknown2 !== void 0)
    throw badInput(name, unknown2, `a list of ${spec.choices?.join(", ")}, or \`none\``);
  return [...new Set(words4)];
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
    lines.map((line2, index) => {
      const at = line2.indexOf("=");
      if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(line2.slice(0, Math.max(at, 0)))) {
        const given2 = at < 0 ? `line ${index + 1}, which has no =` : line2.slice(0, at);
        throw badInput(name, given2, "lines of the form `NAME=VALUE`");
      }
      return [line2.slice(0, at), line2.slice(at + 1)];
    })
  );
}

// src/plan/sources/public-releases.ts
function publicReleaseHasNixl(version) {
  const parts2 = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:[._-]?(rc|a|b|dev)[._-]?(\d+))?/i.exec(version.trim());
  if (parts2 === null) return void 0;
  const [, major, minor, micro = "0", stage2, number2 = "0"] = parts2;
  const release = [Number(major), Number(minor), Number(micro)];
  for (const [index, first] of [1, 2, 0].entries()) {
    const own = release[index] ?? 0;
    if (own !== first) return own > first;
  }
  if (stage2 === void 0) return true;
  return stage2.toLowerCase() === "rc" && Number(number2) >= 3;
}
var FIRST_WITH_NIXL2 = "1.2.0rc3";
var PYTHON_TAG = "cp312";

// src/wheel/lacks.ts
function lackOfNixl(contents) {
  if (contents.capabilities.includes("nixl")) return void 0;
  const has3 = contents.capabilities.length === 0 ? "no backend library" : `only ${contents.capabilities.join(" and ")}`;
  return `${contents.fileName} has no NIXL inside (it has ${has3}): no flag, variable or YAML can make it move KV cache over NIXL.`;
}

// src/wheel/fit.ts
var MACHINES = { amd64: /(^|_)x86_64$/, arm64: /(^|_)aarch64$/ };
function whyUnfit(wanted3, contents) {
  const { recipe, needs } = wanted3;
  if (!MACHINES[recipe.arch].test(contents.platformTag)) {
    return `it is for ${contents.platformTag}, not for ${recipe.arch}`;
  }
  const lacking = needs.filter((capability) => !contents.capabilities.includes(capability));
  if (lacking.length > 0) return `it lacks ${lacking.join(" and ")}, which this request needs`;
  if (recipe.nixl && recipe.source !== "pip" && !contents.capabilities.includes("nixl")) {
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
function requireFit(wanted3, contents) {
  const why = whyUnfit(wanted3, contents);
  if (why === void 0) return;
  const lack = wanted3.needs.includes("nixl") ? lackOfNixl(contents) : void 0;
  throw new ToolError({
    code: "WHEEL_UNFIT",
    kind: "answer",
    what: `${contents.fileName} is not the wheel asked for: ${why}.${lack === void 0 ? "" : ` ${lack}`}`,
    means: "An image with it would not have what the request asks for, so it is neither used nor stored.",
    next: NEXT[wanted3.recipe.source]
  });
}
var NEXT = {
  "dynamo-script": "Read the log of the build; a kept TensorRT-LLM clone or an old script is the usual cause.",
  "trtllm-make": "Read the log of the build, and how that TensorRT-LLM commit decides what to build in.",
  "given-wheel": "Give another wheel, let one be built (leave `wheel` out), or switch the NIXL flag off.",
  pip: `Take a release since ${FIRST_WITH_NIXL2} for NIXL, let a wheel be built (leave \`pip-wheel\` out), or switch the NIXL flag off.`,
  "upstream-image": "Take another image."
};
function requireBuildable(plan2) {
  if (!plan2.needs.includes("nixl") || plan2.recipe.nixl) return;
  const scripts = Object.keys(plan2.recipe.scripts).join(" and ");
  throw new ToolError({
    code: "NIXL_NOT_BUILDABLE",
    kind: "usage",
    what: `The NIXL flag is on, but ${scripts || "this source"} builds wheels for ${plan2.recipe.arch} without NIXL.`,
    means: "A build would take hours and end in a wheel that is invalid for this request, so none was started.",
    next: "Use a Dynamo checkout of #1591 (2025-06-18) or later on amd64, or switch the NIXL flag off."
  });
}

// src/wheel/inspect.ts
var import_yauzl = __toESM(require_yauzl(), 1);
import { stat } from "node:fs/promises";
import { basename } from "node:path";

// src/plan/sources/pip-requirement.ts
var NAME = /^tensorrt[-_.]+llm$/i;
var SPECIFIER = /^(?:(?:===|==|~=|!=|<=|>=|<|>)[A-Za-z0-9.*+!_-]+(?:,(?!$)|$))*$/;
function parseRequirement(text2) {
  const [front = "", ...rest] = text2.trim().split(/\s+--hash[= ]\s*/);
  const [, name = "", after = ""] = /^([A-Za-z0-9._-]*[A-Za-z0-9])\s*(?:\[\s*\])?\s*([^A-Za-z0-9].*)?$/s.exec(front) ?? [];
  if (!NAME.test(name)) throw bad(text2, "Name `tensorrt-llm`, with a version: `tensorrt-llm==1.2.0rc3`.");
  const written = after.replace(/^\((.*)\)$/s, "$1");
  const specifier = written.replace(/\s+/g, "");
  if (!SPECIFIER.test(specifier) || /[\w*]\s+[\w*]/.test(written))
    throw bad(text2, "Give a version such as `tensorrt-llm==1.2.0rc3`, and nothing else.");
  const exact = /^===?([^*,]+)$/.exec(specifier)?.[1];
  return {
    specifier,
    version: exact === void 0 ? null : normaliseVersion(exact),
    sha256: hashOf(text2, rest)
  };
}
function hashOf(text2, hashes) {
  const [one, ...others] = hashes;
  if (one === void 0) return null;
  const sha256 = /^sha256:([0-9a-f]{64})$/i.exec(one)?.[1]?.toLowerCase();
  if (sha256 !== void 0 && others.length === 0) return sha256;
  throw bad(text2, "Give one hash, as `--hash=sha256:` and 64 hex digits.");
}
function exactRequirement(version, sha256) {
  return `tensorrt-llm==${normaliseVersion(version)} --hash=sha256:${sha256.toLowerCase()}`;
}
function normaliseVersion(text2) {
  const [front = "", local] = text2.trim().toLowerCase().replace(/^v/, "").split("+");
  const spelled = front.replace(/[-_.]?(alpha|beta|preview|pre|rc|c|a|b)[-_.]?(\d*)/g, (_, stage2, number2) => {
    const short = { alpha: "a", beta: "b", preview: "rc", pre: "rc", c: "rc" }[stage2] ?? stage2;
    return `${short}${number2 === "" ? "0" : number2}`;
  }).replace(/[-_.]?(post|rev|r(?!c))[-_.]?(\d+)/g, ".post$2").replace(/[-_.]?dev[-_.]?(\d*)/g, (_, number2) => `.dev${number2 === "" ? "0" : number2}`).replace(/^(\d[\d.]*)-(\d+)$/, "$1.post$2").replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, "")).replace(/^0!/, "").replace(/^(\d+!)?(\d+(?:\.\d+)*)/, (_, epoch, release) => {
    return `${epoch ?? ""}${threeNumbers(release)}`;
  });
  return local === void 0 ? spelled : `${spelled}+${local.replace(/[-_]/g, ".")}`;
}
function threeNumbers(release) {
  const numbers = release.split(".");
  while (numbers.length < 3) numbers.push("0");
  while (numbers.length > 3 && numbers.at(-1) === "0") numbers.pop();
  return numbers.join(".");
}
function bad(text2, next) {
  return new ToolError({
    code: "BAD_PIP_REQUIREMENT",
    kind: "usage",
    // What stands in a URL may be a secret, so only its front is repeated.
    what: `\`pip-wheel\` cannot be used: ${JSON.stringify(text2.replace(/@.*$/s, "@\u2026").slice(0, 80))} is no requirement of TensorRT-LLM by version.`,
    means: "Which wheel it brings could not be named in a key; nothing was asked or downloaded.",
    next
  });
}

// src/wheel/inspect.ts
var CAPABILITY_LIBRARIES = {
  nixl: "tensorrt_llm/libs/libtensorrt_llm_nixl_wrapper.so",
  ucx: "tensorrt_llm/libs/libtensorrt_llm_ucx_wrapper.so",
  mooncake: "tensorrt_llm/libs/libtensorrt_llm_mooncake_wrapper.so"
};
var ENTRY_LIMIT = 2e5;
var UNPACKED_LIMIT = 64 * 2 ** 30;
var RATIO_LIMIT = 200;
var RATIO_FROM = 64 * 2 ** 20;
async function inspectWheel(path) {
  const fileName = basename(path);
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
  const parts2 = /^([A-Za-z0-9][A-Za-z0-9._]*)-([A-Za-z0-9][A-Za-z0-9._+!]*)(?:-(\d[A-Za-z0-9._]*))?-([a-z0-9.]+)-([a-z0-9._]+)-([A-Za-z0-9._]+)\.whl$/.exec(
    fileName
  );
  const [, distribution, version, , pythonTag, abiTag, platformTag] = parts2 ?? [];
  if (!distribution || !version || !pythonTag || !abiTag || !platformTag) {
    throw refused("WHEEL_NAME", `${JSON.stringify(fileName)} is not the name of a wheel.`);
  }
  return { distribution: normaliseName(distribution), version, pythonTag, abiTag, platformTag };
}
async function listEntries(path, size) {
  const names = /* @__PURE__ */ new Map();
  let unpacked = 0;
  try {
    const zip = await import_yauzl.default.openPromise(path, {
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
        if (unpacked > RATIO_FROM && unpacked > RATIO_LIMIT * size)
          throw new Error(`it unpacks to more than ${RATIO_LIMIT} times its size`);
        names.set(name, entry.uncompressedSize);
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    if (errnoOf(error) !== void 0 || !(error instanceof Error)) throw error;
    throw refused("WHEEL_BROKEN", `${basename(path)} is not a sound zip file: ${error.message}.`, error);
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
  const [front = "", version = ""] = folder.slice(0, -".dist-info".length).split("-");
  const inside = normaliseName(front);
  if (inside !== named.distribution || inside !== "tensorrt_llm") {
    throw refused("NOT_A_WHEEL", `${fileName} holds the distribution "${inside}", not tensorrt_llm.`);
  }
  if (normaliseVersion(version) !== normaliseVersion(named.version)) {
    throw refused("NOT_A_WHEEL", `${fileName} holds version ${JSON.stringify(version)}: it was renamed.`);
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
function refused(code, what, cause) {
  return new ToolError({
    code,
    kind: "answer",
    what,
    means: "It cannot be proven to be the TensorRT-LLM wheel asked for, so it is neither used nor stored.",
    next: "Build it again, or name another file.",
    cause
  });
}

// src/pipeline.ts
import { existsSync } from "node:fs";
import { join as join33 } from "node:path";

// src/evidence/diagnoses-failures.ts
var FAILURE_ADVICE = {
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
  UCX_WIREUP_FAILED: {
    words: "The two UCX endpoints could not agree on a lane: each side offers transports that the other lacks.",
    next: "Give both workers the same UCX_TLS and UCX_NET_DEVICES, and look whether both map the same UCX."
  },
  PEER_UNREACHABLE: {
    words: "UCX could not connect to its peer: the port is closed, or the route is missing.",
    next: "Look whether the other worker still runs, whether a firewall stands between them, and which interface UCX_NET_DEVICES names."
  },
  MEMLOCK: {
    words: "The limit of locked memory is too low: RDMA cannot register the KV memory.",
    next: "Run the container with `--ulimit memlock=-1` (in Kubernetes, the limit of the container runtime) and pass the RDMA devices."
  },
  CMA_REFUSED: {
    words: "One worker may not read the memory of the other (process_vm_readv), so UCX cannot copy directly between them.",
    next: "Run both workers in one container, or share the pid namespace and give `--cap-add SYS_PTRACE`."
  },
  CUDA_IPC_REFUSED: {
    words: "One worker could not open GPU memory of the other (CUDA IPC), mostly because they do not share a pid and ipc namespace.",
    next: "Run prefill and decode in one container with `--ipc=host`, and let both see both GPUs."
  },
  SHM_FULL: {
    words: "The shared memory of the container (/dev/shm) is too small.",
    next: "Run it with `--ipc=host` or a larger `--shm-size`."
  },
  OUT_OF_MEMORY: {
    words: "Memory ran out, on the GPU or on the host.",
    next: "Lower `free_gpu_memory_fraction`, take a smaller model, or look who else uses the GPU (`nvidia-smi`)."
  },
  PORT_IN_USE: {
    words: "A port that the service needs is taken.",
    next: "Look who listens there (`ss -ltnp`): often a worker of an earlier run that did not end."
  },
  SEGFAULT: {
    words: "A process crashed in its memory. At the first transfer the usual reason is two copies of UCX or NIXL in one process.",
    next: "Look for a diagnosis SEVERAL_COPIES and at the mapped libraries; put one copy first in LD_LIBRARY_PATH, and use one release throughout."
  },
  ASSERTION: {
    words: "A program stopped at a check of its own.",
    next: "The line names the check; what stands before it in the same log names the cause."
  },
  STUCK_THREAD: {
    words: "A thread waits for something that does not come: the transfer hangs.",
    next: "The stack names the lock; known hangs: 1.3.0rc0 to rc24 lose NIXL completions. Try a neighbouring release."
  },
  BROKEN_PROMISE: {
    words: "A queued transfer was cancelled and whoever waited for it got no answer.",
    next: "Look for the timeout or the error before it, on both sides: this line is what is left of an earlier failure."
  },
  BLOCKS_GONE: {
    words: "The prefill worker no longer has the KV blocks that it should send: they were evicted, or are known by another key (multimodal input).",
    next: "Turn block reuse off for a trial; with multimodal input look for a release in which both sides make the same keys."
  },
  BACKENDS_DIFFER: {
    words: "Prefill and decode built different KV backends, and cannot talk to each other.",
    next: "Give both workers the same `cache_transceiver_config.backend` and the same variables."
  },
  BUFFER_TOO_SMALL: {
    words: "A prompt is longer than the transfer buffer, and NIXL cannot send from memory that is allocated on the way.",
    next: "Set `cache_transceiver_config.max_tokens_in_buffer` above the longest prompt on both workers."
  },
  NIXL_NOT_INSTALLED: {
    words: "The engine wants NIXL and its Python package is not installed.",
    next: "Install the `nixl` package that fits the CUDA of the image."
  },
  ENGINE_SILENT: {
    words: "The engine stopped answering its own health check: mostly a warm-up or a transfer that hangs.",
    next: "Look which NIXL plugin was chosen (on EFA the UCX plugin falls to TCP or hangs: LIBFABRIC is meant there) and at the last lines of both workers."
  },
  ANSWER_UNREADABLE: {
    words: "Dynamo's frontend could not read what a worker answered: the worker reported an error, or is of another release.",
    next: "Read the worker's log at the same time, and compare the Dynamo versions of frontend and workers."
  },
  MAPS_CUT: {
    words: "A snapshot of the mapped libraries does not go to its end.",
    next: "Look whether the disk was full and whether the worker ended while its maps were read; run the arm again."
  },
  SEVERAL_COPIES: {
    words: "Several copies of one library are mapped in one worker; which of them answers depends on the order of loading.",
    next: "Put one copy first in LD_LIBRARY_PATH (it wins over what the wheel bundles), and point NIXL_PLUGIN_DIR and UCX_MODULE_DIR to the same one."
  },
  LOG_LEVEL_HIDES: {
    words: "A worker logs above INFO, so the lines that name the backend are not printed: that they are missing proves nothing.",
    next: "Set TLLM_LOG_LEVEL=INFO (and no TLLM_LOG_FIRST_RANK_ONLY) for the workers."
  },
  TCP_ROWS: {
    words: "Rows of a UCX table for large messages go over TCP; the table's heading is not in the text, so whose they are is not known.",
    next: "Find the heading above the rows: from GPU memory it is KV on a slow path, from host memory it may be control messages."
  },
  DISK_FULL: { words: "The disk is full.", next: "Free space on the runner and run again." },
  NO_GPU: {
    words: "The GPU or its driver cannot be used on this runner.",
    next: "Check `nvidia-smi` on the host and the NVIDIA container toolkit."
  }
};

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
    next: "Repeat on an idle machine; compare with `nvidia-smi topo -m`; set `min-gbps` if this topology is known to be slower."
  },
  WIRE_COUNTERS_DIFFER: {
    words: "The host's own counters do not fit the wire that the backend names; they count everybody on this host.",
    next: "Repeat while nothing else runs on this host; when it stays so, trust neither and look at the rows of UCX and at `nvidia-smi nvlink -gt d` by hand."
  },
  SEPARATE_NAMESPACES: {
    words: "Prefill and decode run in separate pid or ipc namespaces, where CUDA IPC and shared memory silently stop to work.",
    next: "Run both in one container, or give both `--pid=host --ipc=host` (or one shared namespace)."
  },
  STATE_OF_OTHER_PROCESS: {
    words: "The context server offers an agent of a process that is none of its workers.",
    next: "Look for a second service on this host that registered under the same name."
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
    words: "Nothing says whether the answers are right: no other arm answered the same prompts, or its answers are such that equality tells nothing.",
    next: "Add `aggregated` (or a second arm) to the arms; where it is there, look at its answers in arm.json: a model that says one sign over and over is broken itself."
  },
  UCX_FOREIGN: {
    words: "A UCX table was left out because it does not belong to a worker of this arm.",
    next: "Look who else writes into the evidence folder of the arm; each arm needs its own."
  },
  COUNTER_FOREIGN: {
    words: "A file of transfers was left out because it does not belong to a worker of this arm.",
    next: "Look who else writes into the evidence folder of the arm; its files begin with the name of their worker."
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
  ...FAILURE_ADVICE
};
var CONSEQUENCES = /* @__PURE__ */ new Set([
  "TRANSFER_FAILED",
  "TRANSFER_TIMEOUT",
  "TRANSFER_ERRORS",
  "NIXL_BACKEND_FAILED",
  "NIXL_REGISTRATION_FAILED",
  "NIXL_HANDSHAKE_FAILED",
  "BROKEN_PROMISE",
  "PEER_GONE",
  "ENGINE_SILENT",
  "ANSWER_UNREADABLE",
  "ASSERTION",
  "SEGFAULT",
  "REQUESTS_FAILED",
  "EMPTY_ANSWERS",
  "WORKER_DIED",
  "UNCLEAN_STOP"
]);

// src/evidence/files.ts
function kindOf(path) {
  const folder = path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
  if (folder === "") return path.endsWith(".log") || path.endsWith(".txt") ? "log" : "other";
  if (folder === "ucx" || folder === "telemetry" || folder === "maps") return folder;
  if (folder === "environ" || folder === "transfers") return folder;
  if (folder === "counters" || folder === "state" || folder === "topology") return folder;
  return "other";
}
function originOf(path, record) {
  const parts2 = path.split("/");
  const base = parts2[parts2.length - 1] ?? path;
  if (parts2[0] === "telemetry")
    return { process: knownName(parts2[1] ?? "", record), pid: pidInAgentName(base) };
  const pid = parts2.length > 1 ? /[.\-_](\d+)\.[a-z]+$/.exec(base)?.[1] : void 0;
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
  if (pid === null) {
    if (kindOf(path) === "ucx") return "its name has no pid";
    return kindOf(path) === "telemetry" ? unmapped(path, process2, { record, texts }) : null;
  }
  const tree = /* @__PURE__ */ new Set();
  for (const file of texts.keys()) {
    if (!file.startsWith("maps/") && !file.startsWith("environ/")) continue;
    const origin = originOf(file, record);
    if (origin.process === process2 && origin.pid !== null) tree.add(origin.pid);
  }
  return tree.size === 0 || tree.has(pid) ? null : `it belongs to pid ${pid}, which is not one of ${process2}'s processes`;
}
function unmapped(path, process2, { record, texts }) {
  const maps = [...texts].filter(
    ([name]) => kindOf(name) === "maps" && originOf(name, record).process === process2
  );
  const some = maps.some(([, text2]) => text2.includes("/telemetry/"));
  const own = maps.some(([, text2]) => text2.split("\n").some((line2) => line2.endsWith(`/${path}`)));
  return some && !own ? `no process of ${process2} has it mapped` : null;
}
function unreadEvidence({ record, refused: refused3 = [] }) {
  return refused3.filter((what) => {
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
var NAMED_WITH_TIME = {
  size: 56,
  read: (view, at) => ({ event: textAt(view, at + 12, 32), value: u64(view, at + 48) })
};
var NAMED = {
  size: 48,
  read: (view, at) => ({ event: textAt(view, at + 4, 32), value: u64(view, at + 40) })
};
var TYPED_AFTER_CATEGORY = {
  size: 16,
  read: (view, at) => ({ event: eventOf(view.getUint32(at + 4, true)), value: u64(view, at + 8) })
};
var TYPED = {
  size: 16,
  read: (view, at) => ({ event: eventOf(view.getUint32(at, true)), value: u64(view, at + 8) })
};
var LAYOUTS = {
  // NIXL 0.5.1 to 1.0
  1: [NAMED_WITH_TIME],
  // 1.1, 1.2
  2: [NAMED, TYPED_AFTER_CATEGORY],
  // 1.3.0 and 1.3.2
  3: [TYPED],
  // later, and already 1.3.1
  4: [TYPED]
};
function readNixlRing(bytes2) {
  if (bytes2.byteLength < HEADER)
    return { ok: false, why: `${bytes2.byteLength} bytes are too few for a header` };
  const view = new DataView(bytes2.buffer, bytes2.byteOffset, bytes2.byteLength);
  const written = u64(view, 0);
  const version = view.getUint32(16, true);
  const capacity = u64(view, 24);
  const layouts = LAYOUTS[version];
  if (!layouts) return { ok: false, why: `telemetry layout ${version} is not known` };
  if (capacity < 2 || capacity > 1 << 24)
    return { ok: false, why: `a capacity of ${capacity} entries is not believable` };
  const layout = layouts.find(({ size }) => bytes2.byteLength === HEADER + capacity * size);
  if (!layout) return { ok: false, why: notItsSize(bytes2.byteLength, capacity, version) };
  const read2 = u64(view, 8);
  const full = written >= capacity - 1 || read2 > 0;
  const entries = written < read2 ? capacity : Math.min(written, capacity);
  return {
    ok: true,
    ring: { layout: version, entries, ...sums(view, layout, entries, full) }
  };
}
function notItsSize(size, capacity, version) {
  return `the file is cut short or of an unknown layout: ${size} bytes for ${capacity} entries of version ${version}`;
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
  let open4 = {};
  return (part) => {
    const repeats = part.bytes !== void 0 && open4.bytes !== void 0 || part.micros !== void 0 && open4.micros !== void 0;
    open4 = repeats ? part : { ...open4, ...part };
    if (open4.bytes === void 0 || open4.micros === void 0) return;
    if (open4.bytes > 0 && open4.micros > 0) into.push({ bytes: open4.bytes, micros: open4.micros });
    open4 = {};
  };
}
function u64(view, at) {
  return Number(view.getBigUint64(at, true));
}
function textAt(view, at, length) {
  let text2 = "";
  for (let index = at; index < at + length; index += 1) {
    const code = view.getUint8(index);
    if (code === 0) break;
    text2 += String.fromCharCode(code);
  }
  return text2;
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
  const foreign = foreignTo(path, evidence) ?? otherAgent(path, origin.process, evidence);
  if (foreign !== null || role !== "prefill" && role !== "decode") {
    const says2 = `not counted: ${foreign ?? "not a prefill or decode worker of this arm"}`;
    return [{ ...base, strength: 0, says: says2, problem: TELEMETRY_FOREIGN }];
  }
  return [bytesFinding(answer.ring, role, base), ...errorFindings(answer.ring, base)];
}
var KV_AGENT = /_\d+_\d+$|^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}[_-]?\d+$|^[0-9a-f]{32}[_-]\d+$/i;
function otherAgent(path, process2, { record, texts }) {
  if (record.profile !== "trtllm") return null;
  const agent = path.slice(path.lastIndexOf("/") + 1);
  const logs = [...texts].filter(
    ([name]) => kindOf(name) === "log" && originOf(name, record).process === process2
  );
  const says2 = (words4) => logs.some(([, text2]) => text2.includes(words4));
  if (says2(`BindingsNixlTransferAgent init: agent=${agent}`)) return null;
  const pure = says2("Using Python NIXL Transfer Agent") || says2("Forcing use of pure Python NIXL");
  if (!pure && says2(`Initialized NIXL agent: ${agent}`))
    return `its agent ${agent} is one of Python's NIXL (Dynamo's connector, KVBM, a script), not the transceiver's`;
  if (pure || KV_AGENT.test(agent)) return null;
  return `its agent ${agent} has no name that TensorRT-LLM gives its KV agents`;
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
function diagnosis(code, extra = "", findings = []) {
  const advice = ADVICE[code];
  if (!advice) return null;
  const seen2 = placesOf(findings);
  return {
    code,
    words: extra === "" ? advice.words : `${advice.words} ${extra}`,
    next: advice.next,
    ...seen2.length > 0 ? { seen: seen2 } : {}
  };
}
var MOST_SEEN = 5;
function placesOf(findings) {
  return findings.flatMap(({ file, line: line2, says: says2 }) => file === null ? [] : [{ file, line: line2, says: says2 }]).slice(0, MOST_SEEN);
}
function problemDiagnosis(code, findings) {
  const shown = findings.filter(({ problem: problem4 }) => problem4 === code);
  const first = shown.find(({ file }) => file !== null);
  const line2 = first?.line == null ? "" : `:${first.line}`;
  return diagnosis(code, first ? `(${first.file}${line2})` : "", shown);
}
var ONLY_WHEN_RED = /* @__PURE__ */ new Set([
  "UNCLEAN_STOP",
  "TELEMETRY_FOREIGN",
  "UCX_FOREIGN",
  "COUNTER_FOREIGN",
  "LOG_LEVEL_HIDES",
  "SEVERAL_COPIES",
  "MAPS_CUT",
  TELEMETRY_ZERO
]);
function diagnose(weighed, verdict, wanted3) {
  const red = verdict !== "PROVEN";
  const seen2 = [...weighed.problems].filter((code) => red || !ONLY_WHEN_RED.has(code));
  const codes = /* @__PURE__ */ new Set([...red ? verdictCodes(weighed, verdict, wanted3) : [], ...causesFirst(seen2)]);
  return [...codes].flatMap((code) => problemDiagnosis(code, weighed.findings) ?? []);
}
function causesFirst(codes) {
  return [
    ...codes.filter((code) => !CONSEQUENCES.has(code)),
    ...codes.filter((code) => CONSEQUENCES.has(code))
  ];
}
function verdictCodes(weighed, verdict, wanted3) {
  const shipped = weighed.record.arm === "shipped" && wanted3 !== null;
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

// src/evidence/expected-bytes.ts
var LEAST_BYTES_PER_TOKEN = 1024;
var LEAST_TOKENS = 64;
var LEAST_SHARE = 0.9;
var MOST_SHARE = 3;
var NO_SIZE = "the KV size of one token is not known, so nobody can say how many bytes should have moved: let `model` be a folder whose config.json (and, for a quantized KV cache, hf_quant_config.json) names layers, KV heads, head dimension and type; models with sliding-window or mixed layers have no such size yet";
var NO_LENGTHS = "the length of a prompt is not known, so nobody can say how many bytes should have moved: the engine must report `usage.prompt_tokens` in its answers";
function expectedBytes(record) {
  const answered = record.requests.filter(isAnswered);
  const known = answered.every((request) => request.promptTokens !== null);
  const tokens = answered.reduce((sum2, request) => sum2 + (request.promptTokens ?? LEAST_TOKENS), 0);
  const perToken = record.kvBytesPerToken;
  if (perToken === null || perToken <= 0)
    return { bytes: tokens * LEAST_BYTES_PER_TOKEN, exact: false, unknown: NO_SIZE };
  return { bytes: tokens * perToken, exact: known, unknown: known ? null : NO_LENGTHS };
}
function isAnswered(request) {
  return request.ok && request.text !== null && request.text.trim() !== "";
}

// src/evidence/hardware-counters.ts
var WIRE_COUNTERS_DIFFER = "WIRE_COUNTERS_DIFFER";
var CARRIED = 0.9;
var NOT_CARRIED = 0.1;
var hardwareCounters = {
  name: "hardware-counters",
  testify(evidence) {
    if (!evidence.record.disaggregated) return [];
    const expected = expectedBytes(evidence.record);
    return carriedBytes(evidence).map(({ wire, bytes: bytes2, what, file }) => ({
      witness: "hardware-counters",
      strength: 1,
      says: `${what} carried ${bytes2} bytes while the requests ran${shareOf(bytes2, expected)}`,
      file,
      line: null,
      process: null,
      wire,
      bytes: bytes2
    }));
  }
};
function shareOf(bytes2, { bytes: wanted3, exact }) {
  if (!exact || wanted3 === 0) return "";
  return `, ${(bytes2 / wanted3).toFixed(2)} of the KV expected`;
}
function carriedBytes({ texts }) {
  const text2 = (name) => texts.get(`counters/${name}`);
  const carried = [];
  const nvlink = nvlinkGrowth(text2("nvlink.before.txt"), text2("nvlink.after.txt"));
  if (nvlink !== null)
    carried.push({ wire: "cuda_ipc", bytes: nvlink, what: "NVLink", file: "counters/nvlink.after.txt" });
  const [before, after] = [hostOf(text2("host.before.json")), hostOf(text2("host.after.json"))];
  if (before === null || after === null) return carried;
  const file = "counters/host.after.json";
  const tcp = growth(before.interfaces, after.interfaces);
  if (tcp !== null)
    carried.push({ wire: "tcp", bytes: tcp.bytes, what: `network interface ${tcp.name}`, file });
  const rdma = growth(before.ports, after.ports);
  if (rdma !== null) carried.push({ wire: "rdma", bytes: rdma.bytes, what: `RDMA port ${rdma.name}`, file });
  return carried;
}
function nvlinkGrowth(before, after) {
  const [old, now] = [nvlinkSent(before ?? ""), nvlinkSent(after ?? "")];
  if (old.size === 0 || now.size === 0) return null;
  let sum2 = 0;
  for (const [link, bytes2] of now) {
    const was = old.get(link);
    if (was === void 0 || bytes2 < was) return null;
    sum2 += bytes2 - was;
  }
  return sum2;
}
function nvlinkSent(text2) {
  const sent = /* @__PURE__ */ new Map();
  let gpu = "";
  for (const line2 of text2.split("\n").slice(0, 1e4)) {
    gpu = /^GPU (\d+):/.exec(line2)?.[1] ?? gpu;
    const count2 = /^\s*Link (\d+): Data Tx: (\d+) KiB/.exec(line2);
    if (count2) sent.set(`${gpu}/${count2[1]}`, Number(count2[2]) * 1024);
  }
  return sent;
}
function hostOf(json) {
  try {
    const told = JSON.parse(json ?? "null");
    if (told === null || typeof told !== "object") return null;
    const interfaces = Object.entries(told.interfaces ?? {}).map(
      ([name, one]) => [name, Number(one?.sent)]
    );
    const ports = (Array.isArray(told.infiniband) ? told.infiniband : []).map(
      (one) => [`${one?.device}/${one?.port}`, Number(one?.sent_words) * 4]
    );
    return { interfaces: new Map(interfaces), ports: new Map(ports) };
  } catch {
    return null;
  }
}
function growth(before, after) {
  let most = null;
  for (const [name, now] of after) {
    const bytes2 = now - (before.get(name) ?? Number.NaN);
    if (bytes2 >= 0 && (most === null || bytes2 > most.bytes)) most = { name, bytes: bytes2 };
  }
  return most;
}
function compareWire(record, findings, wire) {
  const expected = expectedBytes(record);
  if (!expected.exact || expected.bytes === 0 || wire !== "cuda_ipc" && wire !== "tcp" && wire !== "rdma")
    return [];
  const share = (of) => {
    const found = findings.find((one) => one.witness === "hardware-counters" && one.wire === of);
    return found?.bytes === void 0 ? null : found.bytes / expected.bytes;
  };
  const silent = wire === "cuda_ipc" && !findings.some((one) => one.link === "nvlink") ? null : share(wire);
  const elsewhere = ["tcp", "cuda_ipc", "rdma"].filter(
    (of) => of !== wire && (share(of) ?? 0) >= CARRIED
  );
  const idle = silent !== null && silent < NOT_CARRIED;
  if (!idle && elsewhere.length === 0) return [];
  const base = {
    witness: "hardware-counters",
    file: "counters/host.after.json",
    line: null,
    process: null
  };
  const says2 = [
    ...idle ? [
      `${wire} is named as the wire, and its counter shows ${(silent * 100).toFixed(1)} % of the KV expected`
    ] : [],
    ...elsewhere.length > 0 ? [`${elsewhere.join(" and ")} carried as many bytes as the KV has`] : []
  ].join("; ");
  return [{ ...base, strength: idle && elsewhere.length > 0 ? 2 : 1, says: says2, problem: WIRE_COUNTERS_DIFFER }];
}

// src/evidence/lines.ts
var MARK = "\0";
function skipMarker(count2) {
  return `${MARK}${count2}`;
}
function withoutMarks(text2) {
  return text2.includes(MARK) ? text2.replaceAll(MARK, " ") : text2;
}
var MAX_LINE = 16384;
var COLOURS = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[ -/]*[0-~]|\u009b[0-?]*[ -/]*[@-~]/g;
var WRITTEN_COLOURS = /(?:\\u001b|\\x1b|\\033|#033|\^\[)\[[0-9;]*[A-Za-z]/gi;
function* linesOf(text2) {
  let number2 = 0;
  let start = 0;
  while (start < text2.length) {
    const found = text2.indexOf("\n", start);
    const end = found === -1 ? text2.length : found;
    if (text2.charCodeAt(start) === 0) {
      const skipped = Number(text2.slice(start + 1, Math.min(end, start + 20)));
      number2 += Number.isSafeInteger(skipped) && skipped > 0 ? skipped : 1;
    } else {
      number2 += 1;
      yield { number: number2, text: cleaned(text2.slice(start, Math.min(end, start + MAX_LINE))) };
    }
    start = end + 1;
  }
}
function cleaned(line2) {
  const plain = line2.includes("\x1B") || line2.includes("\x9B") ? line2.replace(COLOURS, "") : line2;
  const read2 = plain.includes("[") && /[#^\\]/.test(plain) ? plain.replace(WRITTEN_COLOURS, "") : plain;
  return read2.endsWith("\r") ? read2.slice(0, -1) : read2;
}
var RECORD = /^(?:\[|\(|\{|<\d|\||\+-|\d{4}-\d\d|\d\d:\d\d|\d+:\s|[IWEF]\d{4}\b|(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|CRITICAL|FATAL)\b|[\w.-]+\s*\||[\w./-]+\.log:)/i;
function continues(text2) {
  const rest = text2.trimStart();
  return rest !== "" && !RECORD.test(rest);
}
var MAX_JOINED = 1024;
function joined(line2, next) {
  if (next.number !== line2.number + 1 || !continues(next.text)) return [];
  const start = line2.text.trimEnd();
  const rest = next.text.trimStart();
  if (start === "" || start.length + rest.length > MAX_JOINED) return [];
  const apart = { text: `${start} ${rest}`, seam: start.length + 1 };
  return rest === next.text ? [apart, { text: `${line2.text}${rest}`, seam: line2.text.length }] : [apart];
}

// src/evidence/log-rules.ts
function wanted2(backend, rule3) {
  return { ...rule3, backend, claim: "selected" };
}
function problem(pattern, code, means) {
  return { pattern, means, strength: 2, problem: code };
}
var COMMON_RULES = [
  wanted2(
    "nixl",
    problem(
      /libtensorrt_llm_nixl_wrapper\.so can ?not be loaded/,
      "NIXL_WRAPPER_MISSING",
      "the NIXL wrapper could not be loaded"
    )
  ),
  wanted2(
    "ucx",
    problem(
      /UCX wrapper library is not open correctly|Unable to load UCX wrapper library symbol/,
      "UCX_WRAPPER_MISSING",
      "the UCX wrapper could not be loaded"
    )
  ),
  wanted2(
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
  wanted2(
    "nixl",
    problem(
      /Failed to create NIXL backend|\bnixl(?:_cu\d+)?\._bindings\.nixl\w*Error\b|Failed to initialize NIXL agent/,
      "NIXL_BACKEND_FAILED",
      "NIXL was chosen and its agent could not be built"
    )
  ),
  wanted2(
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
    /UCX\s+WARN\s+transports? '[^']*'(?:, ?'[^']*')* (?:is|are) not available/,
    "UCX_TRANSPORT_MISSING",
    "a requested UCX transport is missing"
  ),
  problem(
    /\bno (active messages|[a-z][a-z ]{1,60}) transports? to \S+/,
    "UCX_NO_TRANSPORT",
    "UCX found no transport to a peer"
  ),
  problem(
    /no remote ep address for lane\[\d+\]/,
    "UCX_WIREUP_FAILED",
    "the two UCX endpoints have no lane in common"
  ),
  problem(/Failed to create UCX worker/, "UCX_WORKER_FAILED", "UCX could not make a worker"),
  ...["nixl", "ucx"].map(
    (backend) => wanted2(
      backend,
      problem(
        new RegExp(`No valid IP address found please set correct ${backend.toUpperCase()} interface`),
        "NO_INTERFACE",
        "no usable network interface was found"
      )
    )
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
    /loadRemoteMD: error loading connection info|nixl\w*(?:\.py:\d+\])? .*Handshake with \S+ failed/i,
    "NIXL_HANDSHAKE_FAILED",
    "the peer's NIXL connection data could not be loaded"
  ),
  problem(
    /UCX\s+(?:ERROR|DIAG|WARN)\s+connect\([^)]*\b169\.254\.\d+\.\d+/,
    "LINK_LOCAL_ADDRESS",
    "UCX chose a link-local address"
  ),
  problem(
    /UCX\s+ERROR\s+connect\((?![^)]*\b169\.254\.)[^)]*\) failed: /,
    "PEER_UNREACHABLE",
    "UCX could not connect to its peer"
  ),
  problem(/trtllm_nixl_port\.lock/, "PORT_LOCK", "NIXL's port lock file belongs to somebody else"),
  problem(
    /max locked memory|RLIMIT_MEMLOCK|ibv_(?:reg_mr|create_cq|create_srq)\b.*Cannot allocate memory/,
    "MEMLOCK",
    "the limit of locked memory is too low for RDMA"
  ),
  problem(
    /process_vm_(?:read|write)v\b.*(?:Operation not permitted|failed)|ptrace_scope/,
    "CMA_REFUSED",
    "one worker may not read the memory of the other"
  ),
  problem(
    /cuIpcOpenMemHandle\b.*(?:failed|error)|failed to open ipc mem handle/i,
    "CUDA_IPC_REFUSED",
    "one worker could not open GPU memory of the other"
  ),
  problem(
    /\/dev\/shm\b.*(?:more available memory|No space left|full)|shared memory.*(?:Not enough memory|Bus error)/i,
    "SHM_FULL",
    "the shared memory of the container is full"
  ),
  problem(
    /CUDA out of memory|cudaErrorMemoryAllocation|\bOutOfMemoryError\b|\bstd::bad_alloc\b/,
    "OUT_OF_MEMORY",
    "memory ran out"
  ),
  problem(/Address already in use|EADDRINUSE/, "PORT_IN_USE", "a port is taken"),
  problem(
    /Segmentation fault|Caught signal 11\b|signal SIGSEGV|\*\*\* Process received signal \*\*\*/,
    "SEGFAULT",
    "a process crashed in its memory"
  ),
  problem(
    /\bAssertion [`'"].+['"] failed|TLLM_CHECK_WITH_INFO: |\bAssertion failed: |terminate called after throwing/,
    "ASSERTION",
    "a program stopped at a check of its own"
  ),
  problem(
    /\bdeadlock|STUCK INDEFINITELY|futex_wait_queue.*hung|blocked for more than \d+ seconds/i,
    "STUCK_THREAD",
    "a thread waits for ever"
  ),
  problem(/(?<!\/dev\/shm.*)No space left on device/, "DISK_FULL", "the disk is full"),
  problem(
    /could not select device driver|CUDA driver version is insufficient|no CUDA-capable device is detected|NVIDIA-SMI has failed/,
    "NO_GPU",
    "the GPU or its driver is not usable"
  )
];
var SURROUNDINGS_PROBLEMS = /* @__PURE__ */ new Set(["DISK_FULL", "NO_GPU", "SERVICE_DIED"]);

// src/evidence/log-rules-beside.ts
function beside(pattern, means) {
  return { pattern, means, strength: 0 };
}
var BESIDE_RULES = [
  beside(
    /Initialized NIXL agent: |Backend \w+ was instantiated/,
    "not the KV path: a Python NIXL agent (Dynamo's connector, KVBM, a script)"
  ),
  beside(
    /(?:Initializing|Skipping|Failed to initialize) NIXL [Cc]onnect/,
    "not the KV path: Dynamo's own NIXL connector"
  ),
  beside(
    /\bKVBM\b|\bkvbm[_:.]/,
    "not the KV path between workers: KVBM moves blocks to host memory and disk"
  ),
  beside(/RNN Cache: \w+ Connection Manager created/, "not the KV path: the transfer of recurrent state"),
  beside(
    /Failed to load plugin (?:from|')|Discovered (?:and loaded )?(?:backend )?plugin: /,
    "not use: NIXL looks which plugins exist"
  ),
  beside(/UCP API version is incompatible/, "harmless alone: Open MPI prints it too"),
  beside(/unused environment variables?: UCX_/, "harmless: UCX does not know a variable"),
  beside(/TCP request plane/, "not the KV path: Dynamo's requests")
];
var ENDPOINT_RULES = [
  {
    pattern: /(?:\b(?:intra|inter)-node cfg#\d+|\bep_cfg\[\d+\]:)\s(?!.*\btag\()(?=.*\brma(?:_am)?\().*$/,
    means: "UCX endpoint for remote memory access, as NIXL asks for",
    strength: 1,
    backend: "nixl",
    claim: "built",
    releases: "UCX_LOG_LEVEL=info"
  },
  {
    pattern: /(?:\b(?:intra|inter)-node cfg#\d+|\bep_cfg\[\d+\]:)\s(?=.*\btag\().*$/,
    means: "UCX endpoint for tagged messages, as direct UCX (or an MPI) asks for",
    strength: 1,
    backend: "ucx",
    claim: "built",
    releases: "UCX_LOG_LEVEL=info"
  },
  {
    pattern: /NIXL UCX backend bound to UCX \S+ at \S+/,
    means: "NIXL says which UCX it has loaded",
    strength: 1,
    backend: "nixl",
    claim: "built",
    releases: "NIXL_LOG_LEVEL=INFO, 1.3.1 and later"
  },
  {
    pattern: /\bSelected backend: \w+/,
    means: "a NIXL transfer request was made",
    strength: 1,
    backend: "nixl",
    claim: "built",
    releases: "NIXL_LOG_LEVEL=INFO, 0.5 and later"
  }
];

// src/evidence/log-rules-reference.ts
var REFERENCE_RULES = [
  {
    pattern: /(?:^|[\s|:"])\[reference-engine\].*kv backend built: nixl/,
    means: "the engine says it built NIXL",
    strength: 1,
    backend: "nixl",
    claim: "built"
  },
  {
    pattern: /(?:^|[\s|:"])\[reference-engine\].*kv backend built: ucx/,
    means: "the engine says it built UCX",
    strength: 1,
    backend: "ucx",
    claim: "built"
  },
  {
    pattern: /(?:^|[\s|:"])\[reference-engine\].*kv backend built: none/,
    means: "the engine says it has no KV transceiver",
    strength: 1,
    backend: "none",
    claim: "built",
    problem: "TRANSCEIVER_DISABLED"
  }
];

// src/evidence/log-rules-trtllm.ts
var FIRST = { NIXL: "0.21", UCX: "0.19", MPI: "0.19", MOONCAKE: "1.2" };
var ALL = ["NIXL", "UCX", "MPI", "MOONCAKE"];
function says(pattern, backend, claim, strength, means, releases) {
  return { pattern, backend, claim, strength, means, ...releases === void 0 ? {} : { releases } };
}
function backendNamed(word2) {
  return { NIXL: "nixl", UCX: "ucx", MPI: "mpi", MOONCAKE: "mooncake" }[word2.toUpperCase()] ?? "unknown";
}
function forEach(words4, rule3) {
  return words4.map(rule3);
}
var TRTLLM_RULES = [
  ...forEach(ALL, (word2) => ({
    ...says(
      // Models with recurrent state print the same words after `RNN Cache: ` for the transfer of that state.
      new RegExp(`(?<!RNN Cache: .{0,4})\\b${word2} Connection Manager created`),
      backendNamed(word2),
      "built",
      3,
      `the ${word2} connection manager was built`,
      `${FIRST[word2]} and later (C++ transceiver)`
    ),
    absence: "at INFO and with the C++ transceiver: not built; else nothing"
  })),
  ...forEach(
    ALL,
    (word2) => says(
      new RegExp(`TRTLLM_USE_${word2}_KVCACHE=1 is set, but it's recommended to set`),
      backendNamed(word2),
      "selected",
      2,
      `${word2} was chosen by its variable`,
      "1.2.0rc3 and later"
    )
  ),
  ...forEach(
    ["NIXL", "UCX", "MOONCAKE"],
    (word2) => says(
      new RegExp(`Enable ${word2} KV cache transport\\.`),
      backendNamed(word2),
      "selected",
      1,
      `${word2} was chosen by a variable`,
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
    /NixlTransferAgent::NixlTransferAgent backendParams: /,
    "nixl",
    "selected",
    1,
    "NIXL's agent lists its parameters before it is built",
    "1.2.0rc3 and later"
  ),
  says(
    /Using (C\+\+|Python) NIXL Transfer Agent implementation|Forcing use of pure Python NIXL KV Transfer Agent/,
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
  says(/\bUs(?:e|ing) UCX kv-cache trans\w+\./, "ucx", "selected", 2, "UCX was chosen", "1.0 and later"),
  says(
    /\bUcxConnectionManager\b(?!'| is )/,
    "ucx",
    "built",
    2,
    "the UCX connection manager spoke",
    "0.19 and later, mostly at DEBUG"
  ),
  says(
    /\b(NixlTransferAgent::(?!NixlTransferAgent(?!\())|nixlAgent::|nixlUcx\w+::)/,
    "nixl",
    "built",
    1,
    "NIXL's agent is on a call stack"
  ),
  says(
    /\b(UcxConnection|UcxComm\w*|UcxCacheCommunicator)::/,
    "ucx",
    "built",
    1,
    "the UCX connection is on a call stack"
  ),
  says(
    /\bMpi(Connection|ConnectionManager|Comm\w*CacheCommunicator)::/,
    "mpi",
    "built",
    1,
    "the MPI connection is on a call stack"
  ),
  says(/\bMooncakeTransferAgent\b/, "mooncake", "built", 1, "Mooncake's agent spoke"),
  says(
    /dlopen: libtensorrt_llm_mooncake_wrapper\.so/,
    "mooncake",
    "selected",
    1,
    "the Mooncake wrapper is being opened"
  ),
  says(/dlopen: libtensorrt_llm_ucx_wrapper\.so/, "ucx", "selected", 1, "the UCX wrapper is being opened"),
  says(/dlopen: libtensorrt_llm_nixl_wrapper\.so/, "nixl", "selected", 1, "the NIXL wrapper is being opened"),
  {
    // Plugins of files and objects (POSIX, GDS) are KVBM's. Printed by NIXL 0.5.0, which is TensorRT-LLM 1.1, on stdout for each transfer.
    ...says(
      /\[NIXL TELEMETRY\]: From backend (UCX|UCX_MO|LIBFABRIC|Mooncake) (?:Posted and )?Completed Xfer with \d+ descriptors of total size ([\d.]+) ?(M?)B in ([\d.]+) ?us/i,
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
    pattern: /Python transceiver currently only supports (?:the )?NIXL\b/,
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
  },
  {
    pattern: /may use dynamic buffer which will fail with NIXL/,
    means: "the transfer buffer is smaller than a prompt",
    strength: 2,
    problem: "BUFFER_TOO_SMALL"
  },
  {
    pattern: /AgentConnection::send failed|UcxConnection::(?:send|recv)\b.*(?:failed|error)/i,
    means: "a KV transfer failed",
    strength: 2,
    problem: "TRANSFER_FAILED"
  },
  {
    pattern: /std::future_error: Broken promise/,
    means: "a waiting transfer was dropped without an answer",
    strength: 2,
    problem: "BROKEN_PROMISE"
  },
  {
    pattern: /find the requested block in the reuse tree|BlockRange::fromReuseTree/,
    means: "the sender no longer has the blocks of a request",
    strength: 2,
    problem: "BLOCKS_GONE"
  }
];
function telemetryDetail(match) {
  const bytes2 = Number(match[2]) * (match[3] === "" ? 1 : 1e6);
  const micros = Number(match[4]);
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
    supportRules: [...ENDPOINT_RULES, ...BESIDE_RULES],
    pluginIsBackend: false
  },
  reference: {
    name: "reference",
    suffix: " (reference engine)",
    tokens: { equalWords: null, equalShare: 1 },
    logRules: [...REFERENCE_RULES, ...COMMON_RULES],
    supportRules: [],
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
      ([path, text2]) => libraryFindings(
        linesOf(text2),
        path,
        originOf(path, evidence.record).process,
        PROFILES[evidence.record.profile]
      )
    );
    const seen2 = findings.some((finding) => finding.backend !== void 0);
    const copies = maps.flatMap(
      ([path, text2]) => copyFindings(linesOf(text2), path, originOf(path, evidence.record).process)
    );
    const cut = maps.flatMap(
      ([path, text2]) => isWhole(text2) ? [] : [cutShort(path, originOf(path, evidence.record).process)]
    );
    return [
      ...maps.length > 0 && !seen2 && cut.length === 0 ? [nothingMapped(maps.length)] : distinct(findings),
      ...distinct(copies),
      ...cut
    ];
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
var SEVERAL_COPIES = "SEVERAL_COPIES";
var COPIES = {
  libucp: /^libucp(?:-[0-9a-f]+)?\.so/,
  libnixl: /^libnixl(?:-[0-9a-f]+)?\.so/
};
function copyFindings(lines, file, process2) {
  const copies = /* @__PURE__ */ new Map();
  for (const line2 of lines) {
    const path = pathIn(line2.text);
    const name = path?.slice(path.lastIndexOf("/") + 1) ?? "";
    const library = Object.keys(COPIES).find((one) => COPIES[one]?.test(name));
    if (path === null || library === void 0) continue;
    const known = copies.get(library) ?? /* @__PURE__ */ new Map();
    if (!known.has(path)) copies.set(library, known.set(path, line2.number));
  }
  return [...copies].map(([library, paths]) => ({
    witness: "mapped-libraries",
    says: `${paths.size === 1 ? library : `${paths.size} copies of ${library}`}: ${[...paths.keys()].join(", ")}`,
    strength: paths.size === 1 ? 0 : 1,
    file,
    line: [...paths.values()].at(-1) ?? null,
    process: process2,
    ...paths.size > 1 ? { problem: SEVERAL_COPIES } : {}
  }));
}
var MAPS_CUT = "MAPS_CUT";
function isWhole(text2) {
  return /(?:\/ld-(?:linux|musl|\d)[^\n]*|\[(?:stack|vdso|vsyscall)\])\n$/.test(text2.slice(-4096));
}
function cutShort(file, process2) {
  const says2 = "this snapshot does not go to its end: that a library is missing in it proves nothing";
  return { witness: "mapped-libraries", says: says2, strength: 0, file, line: null, process: process2, problem: MAPS_CUT };
}
function isWorker(path, evidence) {
  const role = roleOf(originOf(path, evidence.record).process, evidence.record);
  return role === "prefill" || role === "decode" || role === "aggregated";
}
function libraryFindings(lines, file, process2, profile) {
  const findings = [];
  for (const line2 of lines) {
    const library = pathIn(line2.text);
    if (library === null) continue;
    const name = library.slice(library.lastIndexOf("/") + 1);
    const found = RULES.find((known) => known.pattern.test(name));
    if (!found) continue;
    findings.push({
      witness: "mapped-libraries",
      says: `${found.meaning} is mapped: ${library}`,
      strength: found.wrapper || profile.pluginIsBackend ? found.strength : 1,
      file,
      line: line2.number,
      process: process2,
      backend: found.backend,
      claim: "built",
      ...found.wire ? { wire: found.wire } : {}
    });
  }
  return withoutScans(distinct(findings));
}
function withoutScans(findings) {
  const scanned = findings.some((finding) => finding.says.includes("libplugin_UCX"));
  return findings.map((finding) => {
    const { wire, ...rest } = finding;
    return scanned || wire === void 0 ? rest : finding;
  });
}
function pathIn(line2) {
  const mapped = /^[0-9a-f]+-[0-9a-f]+ \S{4} \S+ \S+ \d+\s+(\/.*)$/.exec(line2);
  return mapped ? (mapped[1] ?? "").replace(/ \(deleted\)$/, "") : null;
}
function distinct(findings) {
  const seen2 = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const key = `${finding.process} ${finding.says}`;
    if (!seen2.has(key)) seen2.set(key, finding);
  }
  return [...seen2.values()];
}

// src/evidence/transfer-counter.ts
var COUNTER_ZERO = "COUNTER_ZERO";
var TRANSFER_FAILED = "TRANSFER_FAILED";
var COUNTER_PARTIAL = "COUNTER_PARTIAL";
var LARGE2 = 4 << 20;
function rate2(bytes2, seconds) {
  return seconds > 0 ? bytes2 / seconds / 1e9 : null;
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
      return { direction, bytes: bytes2, gbps: rate2(bytes2, number(cell("seconds"))), ok };
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
        gbps: rate2(bytes2, number(cell("transfer_latency_ms")) / 1e3),
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
        gbps: rate2(bytes2, number(cell("gen_side_transfer_time(ms)")) / 1e3),
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
      return { direction, bytes: bytes2, gbps: bytes2 > 0 ? gigabits / 8 : null, ok: bytes2 > 0 };
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
      return { direction, bytes: bytes2, gbps: bytes2 > 0 ? gigabits / 8 : null, ok: bytes2 > 0 };
    }
  }
];
var transferCounter = {
  name: "transfer-counter",
  testify(evidence) {
    const files = [...evidence.texts].filter(([path]) => kindOf(path) === "transfers");
    const own = files.filter(([path]) => isOfWorker(path, evidence));
    const foreign = files.flatMap(([path]) => isOfWorker(path, evidence) ? [] : [notCounted(path)]);
    return [...transferFindings(own, evidence.record), ...foreign];
  }
};
function transferFindings(files, record) {
  const tables = files.flatMap(([path, text2]) => tableOf(path, text2));
  return tables.length === 0 ? [] : counterFindings(tables, record);
}
var COUNTER_FOREIGN = "COUNTER_FOREIGN";
function notCounted(file) {
  const says2 = "transfers not counted: not of a worker of this arm";
  return {
    witness: "transfer-counter",
    strength: 0,
    says: says2,
    file,
    line: null,
    process: null,
    problem: COUNTER_FOREIGN
  };
}
function isOfWorker(path, evidence) {
  const { record } = evidence;
  if (record.profile === "reference") return foreignTo(path, evidence) === null;
  return workerRoleOf(originOf(path, record).process, record) !== null;
}
function countedTransfers({ texts }) {
  return [...texts].filter(([path]) => kindOf(path) === "transfers").flatMap(([path, text2]) => tableOf(path, text2)).flatMap(({ path, rows }) => rows.map(({ id: _, ...row2 }) => ({ ...row2, path })));
}
function counterFindings(tables, record) {
  const base = {
    witness: "transfer-counter",
    line: null,
    process: null,
    file: tables[0]?.path ?? null
  };
  const rows = tables.flatMap((table) => table.rows);
  const done = rows.filter((row2) => row2.ok);
  const failed = rows.length - done.length;
  const findings = [];
  if (failed > 0) {
    findings.push({ ...base, strength: 2, says: `${failed} transfers failed`, problem: TRANSFER_FAILED });
  }
  const bytes2 = Math.max(sum(done, "send"), sum(done, "receive"));
  if (bytes2 === 0) {
    const says3 = `the engine counts its transfers and counted none for ${record.requests.length} requests`;
    return [...findings, { ...base, strength: 2, says: says3, bytes: 0, problem: COUNTER_ZERO }];
  }
  const transfers = Math.max(count(done, "send"), count(done, "receive"));
  const rates = done.flatMap((row2) => row2.gbps === null || row2.bytes < LARGE2 ? [] : [row2.gbps]);
  const best = rates.length < 2 ? {} : { gbps: Math.max(...rates) };
  const expected = expectedBytes(record);
  const exact = tables.every((table) => table.exact) && expected.exact;
  const partial = exact && bytes2 < expected.bytes * LEAST_SHARE ? { problem: COUNTER_PARTIAL } : {};
  const says2 = `the engine counted ${bytes2} bytes of KV moved in ${transfers} good transfers`;
  findings.push({ ...base, strength: 1, claim: "used", bytes: bytes2, transfers, ...best, ...partial, says: says2 });
  return findings;
}
function sum(rows, direction) {
  return rows.filter((row2) => row2.direction === direction).reduce((total, row2) => total + row2.bytes, 0);
}
function count(rows, direction) {
  return new Set(rows.filter((row2) => row2.direction === direction).map((row2) => row2.id)).size;
}
function tableOf(path, text2) {
  const lines = [...linesOf(text2)].map((line2) => line2.text.split(",").map((cell) => cell.trim()));
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
function parseRelease(text2) {
  const parts2 = /(\d+)\.(\d+)(?:\.(\d+))?(?:\.?rc(\d+))?/.exec(text2);
  if (!parts2) return null;
  return [
    Number(parts2[1]),
    Number(parts2[2]),
    Number(parts2[3] ?? 0),
    parts2[4] === void 0 ? Number.POSITIVE_INFINITY : Number(parts2[4])
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
  knownOnly(row("trtllm", "nixl", "before 1.0", null, "1.0.0rc0", [BY_LOGS], "This release has neither telemetry nor a `used` table (UCX 1.18), and its counter is written only when a worker ends cleanly: keep TLLM_LOG_LEVEL=INFO, so that both logs say which connection manager was built.")),
  row("trtllm", "nixl", "before 1.1", null, "1.1.0rc0", [BY_WRAPPER], "This release has no telemetry and its UCX knows no `used`: keep UCX_PROTO_INFO=y and TRTLLM_KVCACHE_TIME_OUTPUT_PATH as the smoke test sets them."),
  row("trtllm", "nixl", "1.1", "1.1.0rc0", "1.2.0rc0", [["telemetry-lines"], BY_WRAPPER], "NIXL 0.5.0 prints telemetry on stdout where NIXL_TELEMETRY_ENABLE=y is set, as the smoke test does; its UCX 1.19 knows no `used`."),
  row("trtllm", "nixl", "1.2 and later", "1.2.0rc0", null, [BY_WRAPPER], "A worker must live 200 ms after the last request, so that the telemetry file is written. UCX knows `used` from the middle of 1.3rc on (UCX 1.21)."),
  overLibfabric(row("trtllm", "nixl", "1.2 and later", "1.2.0rc0", null, [["telemetry"]], "LIBFABRIC prints no UCX row, so telemetry alone shows use; the wire is read from the mapped plugin, libplugin_LIBFABRIC.so.")),
  row("trtllm", "ucx", "any", null, null, [BY_ROWS, BY_WRAPPER], "Direct UCX has no telemetry. The smoke test sets UCX_PROTO_INFO=y and TRTLLM_KVCACHE_TIME_OUTPUT_PATH and copies the maps; with UCX 1.21 or later, workers that end cleanly and a counter, `UCX_PROTO_INFO=used` in `deployment-env` gives counted rows instead."),
  knownOnly(row("trtllm", "ucx", "before 1.0", null, "1.0.0rc0", [BY_LOGS], "The counter of this release is written only when a worker ends cleanly: keep TLLM_LOG_LEVEL=INFO, so that both logs say which connection manager was built.")),
  row("reference", "nixl", "any", null, null, [["telemetry"], BY_ROWS], "Run with NIXL_TELEMETRY_ENABLE=y, NIXL_TELEMETRY_DIR and UCX_PROTO_INFO=used, and stop the worker with SIGTERM."),
  row("reference", "ucx", "any", null, null, [BY_ROWS], "Run with UCX_PROTO_INFO=used, UCX_LOG_FILE and REFERENCE_ENGINE_TRANSFERS, and stop the worker with SIGTERM.")
];
function row(profile, backend, releases, from, before, sets, get) {
  return { profile, backend, releases, from, before, plugin: "any", sets, get, unknownRelease: true };
}
function knownOnly(one) {
  return { ...one, unknownRelease: false };
}
function overLibfabric(one) {
  return { ...one, plugin: "LIBFABRIC" };
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
var TAG = /\[([^\]\s:]+:\d+)\s*:[^\]]*\]\s*(?=\|)/;
var TITLE = /^(.*?)\s*\b(self|intra-node|inter-node)?\s*cfg#\d+/;
var OPERATION = /\bby ucp_|^rendezvous data |^rendezvous /;
var RANGE = /^(?:(\d+)\s+)?(?:\d+[KMG]?\.\.)?(\d+[KMG]?|inf)$/;
var MAX_OPEN = 256;
function* protocolRows(lines) {
  const open4 = /* @__PURE__ */ new Map();
  for (const { number: number2, text: text2 } of lines) {
    const trimmed = text2.trimEnd();
    if (!trimmed.endsWith("|")) continue;
    const tag = TAG.exec(text2);
    const bar = text2.indexOf("|", tag ? tag.index + tag[0].length : 0);
    const thread = tag ? tag[0].trimEnd() : text2.slice(0, bar);
    const cells = cellsOf(trimmed.slice(bar));
    const table = open4.get(thread) ?? remember(open4, thread);
    if (readTitle(cells, table)) continue;
    const row2 = readRow(cells);
    if (!row2) continue;
    if (row2.upTo <= table.reached) Object.assign(table, NO_TITLE);
    table.reached = row2.upTo;
    const { context, peer, operation } = table;
    yield { line: number2, origin: tag?.[1] ?? null, context, peer, operation, ...row2 };
  }
}
function cellsOf(text2) {
  const cells = text2.split("|").slice(1, -1).map((cell) => cell.trim());
  return cells.length > 1 && cells[0] === "" ? cells.slice(1) : cells;
}
var NO_TITLE = { context: "", peer: "unknown", operation: "", reached: -1 };
function remember(open4, thread) {
  const oldest = open4.size >= MAX_OPEN ? open4.keys().next().value : void 0;
  if (oldest !== void 0) open4.delete(oldest);
  const table = { ...NO_TITLE };
  open4.set(thread, table);
  return table;
}
function readTitle(cells, table) {
  const first = cells[0] ?? "";
  if (first === "Count" || first === "Range") return true;
  const title = TITLE.exec(first);
  if (title) {
    table.context = (title[1] ?? "").trim();
    table.peer = title[2] ?? "unknown";
    table.operation = cells[1] ?? "";
    table.reached = -1;
    return true;
  }
  if (cells.length === 1 && OPERATION.test(first)) {
    table.operation = first;
    table.reached = -1;
    return true;
  }
  return false;
}
function readRow(cells) {
  const counted = cells.length === 4 && /^\d+$/.test(cells[0] ?? "");
  const [range, description, config] = counted ? cells.slice(1) : cells;
  if (cells.length !== (counted ? 4 : 3) || range === void 0 || description === void 0) return null;
  const parts2 = RANGE.exec(range);
  if (!parts2) return null;
  const count2 = counted ? Number(cells[0]) : parts2[1] === void 0 ? null : Number(parts2[1]);
  const predicted = description.startsWith("(?)");
  return {
    count: count2,
    upTo: bytesOf(parts2[2] ?? ""),
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
  const place = /\b(?:from|into) ([a-z][a-z-]*)/i.exec(operation)?.[1];
  if (place === void 0) return null;
  if (/^(cuda|rocm|ze)/i.test(place)) return "gpu";
  return place === "host" ? "host" : null;
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
var HELD_UP = 25;
function mainWire(config) {
  const percents = /* @__PURE__ */ new Map();
  for (const share of wireShares(config)) {
    percents.set(share.wire, (percents.get(share.wire) ?? 0) + share.percent);
  }
  if ((percents.get("tcp") ?? 0) >= HELD_UP) return "tcp";
  let best = "unknown";
  let most = 0;
  for (const [wire, percent] of percents) if (percent > most) [best, most] = [wire, percent];
  return best;
}
function wireOf(transport) {
  const name = transport.split("/")[0] ?? transport;
  return TRANSPORTS[name] ?? "unknown";
}
var GPU_FLOOR = 1;
var SURELY_FAST = 5;
var THROUGH_HOST = /* @__PURE__ */ new Set(["cma", "sysv", "posix", "xpmem", "knem"]);
function isStaged(wire, memory) {
  return memory === "gpu" && THROUGH_HOST.has(wire);
}
function floorFor(memory) {
  return memory === "gpu" ? GPU_FLOOR : null;
}

// src/evidence/ucx-protocols.ts
var BULK = 16 * 1024;
var LEAST_WEIGHT = 0.05;
var LEAST_BYTES = 1 << 20;
var SLOW_WIRE = "SLOW_WIRE";
var ucxProtocols = {
  name: "ucx-protocols",
  testify(evidence) {
    const findings = [];
    for (const [path, text2] of evidence.texts) {
      const kind = kindOf(path);
      if (kind !== "ucx" && kind !== "log") continue;
      const process2 = originOf(path, evidence.record).process;
      const found = protocolFindings([...protocolRows(linesOf(text2))], path, process2, evidence.record.memory);
      const foreign = foreignTo(path, evidence);
      if (foreign === null) findings.push(...found);
      else if (found.length > 0) findings.push(notCounted2(path, process2, foreign));
    }
    return findings;
  }
};
var UCX_FOREIGN = "UCX_FOREIGN";
function notCounted2(file, process2, why) {
  const says2 = `UCX rows not counted: ${why}`;
  return { witness: "ucx-protocols", strength: 0, says: says2, file, line: null, process: process2, problem: UCX_FOREIGN };
}
function protocolFindings(all, file, process2, memory) {
  const rows = distinct2(all);
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
  return row2.upTo >= BULK || weight(row2) >= total * LEAST_WEIGHT && weight(row2) >= LEAST_BYTES;
}
function usedPart(row2, used) {
  const real = used.some(
    (other) => other.backend === row2.backend && !other.predicted && weighty(other, used)
  );
  const silent = row2.predicted && real || isCrumb(row2, used);
  return {
    backend: row2.backend,
    claim: "used",
    strength: row2.upTo >= BULK ? 3 : 2,
    says: `${row2.count} ${row2.count === 1 ? "step" : "steps"} of ${routeOf(row2)}`,
    ...silent ? {} : wirePart(row2)
  };
}
function isCrumb(row2, used) {
  const fast = used.filter((other) => other.backend === row2.backend && !other.slow);
  const rest = fast.reduce((sum2, other) => sum2 + weight(other), 0);
  return row2.slow && weight(row2) < rest * LEAST_WEIGHT;
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
function distinct2(rows) {
  const seen2 = /* @__PURE__ */ new Map();
  for (const row2 of rows) {
    const { origin, context, operation, count: count2, upTo, description, config } = row2;
    const key = [origin, context, operation, count2, upTo, description, config].join("");
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
  const parts2 = {
    record,
    findings,
    problems: new Set(findings.flatMap((finding) => finding.problem ?? [])),
    answered: record.requests.filter(isAnswered).length,
    expected: expectedBytes(record),
    telemetryBytes: Math.max(bytesOf2(findings, "nixl-telemetry"), bytesOf2(findings, "log-lines")),
    counterBytes: counterBytesIn(findings)
  };
  const proof = { nixl: proofOf("nixl", parts2), ucx: proofOf("ucx", parts2) };
  const moved = movers(findings, proof, parts2);
  return { ...parts2, proof, moved, ...seen(findings, moved) };
}
function bytesOf2(findings, witness) {
  return findings.filter((finding) => counts(finding, witness)).reduce((sum2, finding) => sum2 + (finding.bytes ?? 0), 0);
}
function counts({ witness, claim, strength }, of) {
  return witness === of && claim === "used" && strength === 3;
}
function proofOf(backend, parts2) {
  for (const row2 of sufficientRows(parts2.record.profile, parts2.record.release, backend)) {
    for (const pieces of row2.sets) {
      const filled = pieces.map((piece) => PIECE_FINDINGS[piece](parts2, backend));
      if (filled.every((one) => one.length > 0)) return { pieces, findings: filled.flat() };
    }
  }
  return null;
}
var PIECE_FINDINGS = {
  telemetry: (parts2, backend) => backend === "nixl" ? enoughOf(parts2, "nixl-telemetry") : [],
  "telemetry-lines": (parts2, backend) => backend === "nixl" ? enoughOf(parts2, "log-lines") : [],
  "used-rows": ({ findings }, backend) => findings.filter(
    (finding) => is(finding, "ucx-protocols", backend) && finding.claim === "used" && finding.strength === 3
  ),
  "gpu-row": ({ findings }, backend) => findings.filter(
    (finding) => is(finding, "ucx-protocols", backend) && finding.claim === "selected" && finding.strength >= 2
  ),
  "only-wrapper": ({ findings, problems }, backend) => {
    if (problems.has(MAPS_CUT)) return [];
    const wrappers = findings.filter(
      (finding) => finding.witness === "mapped-libraries" && finding.strength >= 2 && finding.backend
    );
    return wrappers.every((finding) => finding.backend === backend) ? wrappers : [];
  },
  counter: ({ counterBytes, findings, expected, answered }) => {
    if (counterBytes === null || counterBytes <= 0) return [];
    const all = transfersIn(findings) >= Math.max(1, answered) && !isCrumb2(counterBytes, expected);
    const enough = ofTheOrder(counterBytes, expected) || all;
    return enough ? findings.filter(isCounted) : [];
  },
  "built-in-both": ({ record, findings }, backend) => {
    const workers = record.processes.filter(({ role }) => role === "prefill" || role === "decode");
    const said = workers.map(({ name }) => saysBuilt(findings, name, backend));
    const both = new Set(workers.map(({ role }) => role)).size === 2;
    return both && said.every((one) => one.length > 0) ? said.flat() : [];
  }
};
function enoughOf({ findings, expected }, witness) {
  return ofTheOrder(bytesOf2(findings, witness), expected) ? findings.filter((one) => counts(one, witness)) : [];
}
var COUNTERS = ["transfer-counter", "engine-metrics"];
function counterBytesIn(findings) {
  const sums2 = COUNTERS.flatMap((witness) => {
    const own = findings.filter((one) => one.witness === witness && isCounted(one));
    return own.length === 0 ? [] : [own.reduce((sum2, one) => sum2 + (one.bytes ?? 0), 0)];
  });
  return sums2.length === 0 ? null : Math.max(...sums2);
}
function isCounted(finding) {
  return COUNTERS.includes(finding.witness) && finding.bytes !== void 0;
}
function transfersIn(findings) {
  const counted = (witness) => findings.reduce((sum2, one) => one.witness === witness ? sum2 + (one.transfers ?? 0) : sum2, 0);
  return Math.max(...COUNTERS.map(counted));
}
function saysBuilt(findings, process2, backend) {
  return findings.filter(
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
var RANK_SHARE = 0.01;
function isCrumb2(bytes2, expected) {
  return expected.exact && bytes2 < expected.bytes * RANK_SHARE;
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
  for (const witness of ["nixl-telemetry", "log-lines", "transfer-counter", "engine-metrics"]) {
    const rates = findings.flatMap(
      (finding) => finding.witness === witness && finding.gbps !== void 0 ? [finding.gbps] : []
    );
    if (rates.length > 0 && witness === "nixl-telemetry") return Math.min(...rates);
    if (rates.length > 0) return Math.max(...rates);
  }
  return null;
}
function telemetryIsPart(weighed) {
  return weighed.problems.has(TELEMETRY_LOWER_BOUND);
}

// src/evidence/contradictions.ts
var OTHER_MAPPED = "other-mapped";
var CONTRADICTIONS = [
  { id: "two-backends", when: "two backends are shown in use", finds: twoBackends },
  { id: "other-built", when: "a worker's log says that another backend's object was built", finds: otherBuilt },
  { id: OTHER_MAPPED, when: "a backend is shown in use, and the workers have mapped another one's library and not its own", finds: otherMapped },
  { id: "too-many-bytes", when: `NIXL moved more than ${MOST_SHARE} times the KV expected`, finds: tooMany },
  { id: "too-few-bytes", when: `NIXL moved less than ${LEAST_SHARE} of the KV expected, and says not that it is a part`, finds: tooFew },
  { id: "silent-telemetry", when: "UCX counts NIXL's operation, and the prefill worker's telemetry counts no bytes", finds: silentTelemetry },
  { id: "counter-zero", when: "a backend is shown in use, and the engine's counter has no transfer", finds: counterZero },
  { id: "other-wire", when: "the wire that is named carried next to nothing by the host's counters, and another one carried all of the KV", finds: otherWire },
  { id: "counter-partial", when: "the engine's counter has less KV than the answered requests need", finds: counterPartial }
];
function contradictions(weighed, wanted3) {
  return CONTRADICTIONS.flatMap(({ id, finds }) => {
    const found = finds(weighed, wanted3);
    return found ? [{ id, ...found }] : [];
  });
}
function twoBackends({ moved, findings }) {
  if (moved.size < 2) return null;
  const by = findings.filter(({ claim, backend }) => claim === "used" && backend !== void 0);
  return { says: `${[...moved].join(" and ")} are both shown in use`, by };
}
function otherBuilt({ findings, moved }, wanted3) {
  if (!moved.has(wanted3)) return null;
  const other = findings.find(
    ({ witness, claim, strength, backend }) => witness === "log-lines" && claim === "built" && strength >= 2 && backend !== void 0 && backend !== wanted3
  );
  if (!other) return null;
  return {
    says: `${wanted3} is shown in use, and ${other.process ?? "a log"} says "${other.says}"`,
    by: [other]
  };
}
function otherMapped({ findings, moved, problems }) {
  const by = findings.filter(
    ({ witness, strength, claim }) => witness === "mapped-libraries" && strength >= 2 && claim === "built"
  );
  const mapped = new Set(by.map(({ backend }) => backend));
  const without = [...moved].find((one) => (one === "nixl" || one === "ucx") && !mapped.has(one));
  if (without === void 0 || mapped.size === 0 || problems.has(MAPS_CUT)) return null;
  return {
    says: `${without} is shown in use, and the workers have mapped ${[...mapped].join(" and ")} only`,
    by
  };
}
function comparable({ telemetryBytes, expected, moved }, wanted3) {
  return wanted3 === "nixl" && telemetryBytes > 0 && moved.has("nixl") && expected.exact;
}
function telemetry({ findings }) {
  return findings.filter(
    ({ witness, bytes: bytes2 }) => bytes2 !== void 0 && (witness === "nixl-telemetry" || witness === "log-lines")
  );
}
function tooMany(weighed, wanted3) {
  const { telemetryBytes, expected } = weighed;
  if (!comparable(weighed, wanted3) || telemetryBytes <= expected.bytes * MOST_SHARE) return null;
  const says2 = `NIXL moved ${telemetryBytes} bytes, more than ${MOST_SHARE} times the ${expected.bytes} of KV expected`;
  return { says: says2, by: telemetry(weighed) };
}
function tooFew(weighed, wanted3) {
  const { telemetryBytes, expected } = weighed;
  if (!comparable(weighed, wanted3) || telemetryBytes >= expected.bytes * LEAST_SHARE || telemetryIsPart(weighed))
    return null;
  const says2 = `NIXL moved only ${telemetryBytes} of the ${expected.bytes} bytes of KV expected`;
  return { says: says2, by: telemetry(weighed) };
}
function silentTelemetry(weighed, wanted3) {
  const { problems, telemetryBytes, moved } = weighed;
  if (wanted3 !== "nixl" || !moved.has("nixl") || telemetryBytes > 0 || !problems.has(TELEMETRY_ZERO))
    return null;
  const says2 = "UCX rows show NIXL's operation, and NIXL's telemetry of the prefill worker counts no bytes";
  return { says: says2, by: withProblem(weighed, TELEMETRY_ZERO) };
}
function counterZero(weighed) {
  const { moved, problems } = weighed;
  if (moved.size === 0 || !problems.has(COUNTER_ZERO)) return null;
  const says2 = `${[...moved].join(" and ")} is shown in use, and the engine's counter has no transfer`;
  return { says: says2, by: withProblem(weighed, COUNTER_ZERO) };
}
function counterPartial(weighed, wanted3) {
  const { moved, problems } = weighed;
  if (!moved.has(wanted3) || !problems.has(COUNTER_PARTIAL) || problems.has(COUNTER_ZERO)) return null;
  const says2 = "the engine's counter has less KV than its answered requests need";
  return { says: says2, by: withProblem(weighed, COUNTER_PARTIAL) };
}
function otherWire({ moved, findings }, wanted3) {
  const by = findings.filter(({ problem: problem4, strength }) => problem4 === WIRE_COUNTERS_DIFFER && strength === 2);
  if (!moved.has(wanted3) || by.length === 0) return null;
  return { says: by.map(({ says: says2 }) => says2).join("; "), by };
}
function withProblem({ findings }, code) {
  return findings.filter(({ problem: problem4 }) => problem4 === code);
}

// src/evidence/floors.ts
var SHARE_OF_CEILING = 1 / 50;
var HIGHEST_FLOOR = 8;
var OVERHEAD_SECONDS = 0.02;
function floorOf(record, findings, minGbps) {
  const ceilingGbps = findings.find((one) => one.witness === "topology" && one.ceilingGbps !== void 0)?.ceilingGbps ?? null;
  const least = floorFor(record.memory);
  if (minGbps !== null) return { gbps: minGbps, ceilingGbps };
  if (least === null || ceilingGbps === null) return { gbps: least, ceilingGbps };
  const link = Math.min(HIGHEST_FLOOR, ceilingGbps * SHARE_OF_CEILING);
  const bytes2 = largestTransfer(record);
  const fair = bytes2 === null ? least : bytes2 / (bytes2 / (link * 1e9) + OVERHEAD_SECONDS) / 1e9;
  return { gbps: Math.max(least, Math.round(fair * 100) / 100), ceilingGbps };
}
function largestTransfer(record) {
  if (!expectedBytes(record).exact || record.kvBytesPerToken === null) return null;
  const tokens = record.requests.filter(isAnswered).map(({ promptTokens }) => promptTokens ?? 0);
  return tokens.length === 0 ? null : Math.max(...tokens) * record.kvBytesPerToken;
}

// src/evidence/rules.ts
function decide(rules, one, findings) {
  for (const { id, verdict, speaks } of rules) {
    const spoken = speaks(one);
    if (spoken === null) continue;
    const { reason, by = [] } = spoken;
    return { verdict, reason, fired: { id, says: reason, verdict, findings: positions(by, findings) } };
  }
  return null;
}
function positions(some, all) {
  const wanted3 = new Set(some);
  return all.flatMap((finding, index) => wanted3.has(finding) ? [index] : []);
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
  const worker4 = process2.role === "prefill" || process2.role === "decode";
  if (!worker4 || process2.exit === 0 || process2.exit === null) return [];
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
    const failed = record.requests.filter((request) => !request.ok);
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
  for (const request of record.requests) {
    if (!isAnswered(request) || request.text === null) continue;
    answers.set(request.prompt, [...answers.get(request.prompt) ?? [], request.text]);
  }
  return answers;
}
var BASE = { witness: "tokens", file: "arm.json", line: null, process: null };
function compareTokens(record, other, rule3) {
  const theirs = answersOf(other);
  const shared = [...answersOf(record)].flatMap(([prompt, ours]) => {
    const answers = theirs.get(prompt);
    return answers ? [{ prompt, ours, theirs: answers, need: needOf(answers, rule3) }] : [];
  });
  const telling = shared.filter(({ need }) => need > 0);
  if (telling.length === 0) return notCompared(record, other, shared.length);
  const stuck = stuckOn(telling);
  if (stuck !== null) return notTelling(record, other, stuck);
  const differing = telling.filter((pair) => !agrees(pair));
  const equal = telling.length - differing.length;
  const how = `${sofar(rule3)}${steadiness(other, shared)}`;
  if (equal / telling.length >= rule3.equalShare) {
    const says3 = `${equal} of ${telling.length} prompts answered as in ${other.arm}${how}`;
    const first2 = differing[0] === void 0 ? "" : `; the first that differs: ${divergence(differing[0])}`;
    return { ...BASE, strength: 1, says: `${says3}${first2}` };
  }
  const first = differing[0] === void 0 ? "" : `, the first: ${divergence(differing[0])}`;
  const says2 = `${differing.length} of ${telling.length} prompts answered otherwise than in ${other.arm}${how}${first}`;
  return { ...BASE, strength: 3, says: says2, problem: TOKENS_DIFFER };
}
function tokensAlone(record) {
  const says2 = `no other arm was answered: the tokens of ${record.arm} were not compared; add \`aggregated\` (or a second arm) to the arms`;
  return { ...BASE, strength: 0, says: says2, problem: TOKENS_NOT_COMPARED };
}
function notCompared(record, other, shared) {
  const why = shared === 0 ? `no prompt was answered both in ${record.arm} and in ${other.arm}` : `asked twice, ${other.arm} gave answers that differ from their first word on, for each of ${shared} prompts`;
  return { ...BASE, strength: 0, says: `${why}: tokens were not compared`, problem: TOKENS_NOT_COMPARED };
}
var STUCK = /^(.{1,12}?)(?:\s*\1){3,}$/su;
function stuckOn(pairs) {
  const answers = new Set(
    pairs.flatMap(({ ours, theirs }) => [...ours, ...theirs]).map((text2) => text2.trim())
  );
  const [only2] = answers;
  return pairs.length > 1 && answers.size === 1 && only2 !== void 0 && STUCK.test(only2) ? only2 : null;
}
function notTelling(record, other, answer) {
  const says2 = `${record.arm} and ${other.arm} answer every prompt with ${JSON.stringify(answer.slice(0, EXCERPT))}, as a broken model does with any KV: tokens were not compared; look at the model, its quantization and its weights`;
  return { ...BASE, strength: 0, says: says2, problem: TOKENS_NOT_COMPARED };
}
function wordsOf(text2) {
  return text2.trim().split(/\s+/);
}
function sharedWords(left, right) {
  if (left === right) return Number.POSITIVE_INFINITY;
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const differs = a.findIndex((word2, index) => word2 !== b[index]);
  if (differs === -1) return a.length;
  return differs;
}
function needOf(theirs, rule3) {
  const noise = theirs.slice(1).map((text2) => sharedWords(theirs[0] ?? "", text2));
  return Math.min(rule3.equalWords ?? Number.POSITIVE_INFINITY, ...noise);
}
function agrees({ ours, theirs, need }) {
  return ours.every(
    (mine) => theirs.some((other) => {
      const common = sharedWords(mine, other);
      const all = Math.max(wordsOf(mine).length, wordsOf(other).length);
      return common >= (Number.isFinite(need) ? Math.min(need, all) : need);
    })
  );
}
function sofar(rule3) {
  return rule3.equalWords === null ? "" : ` in their first ${rule3.equalWords} words`;
}
function steadiness(other, pairs) {
  const twice = pairs.filter(({ theirs }) => theirs.length > 1);
  if (twice.length === 0) return "";
  const same = twice.filter(({ theirs }) => theirs.every((text2) => text2 === theirs[0])).length;
  return ` (${other.arm}, asked twice, repeats itself word for word in ${same} of ${twice.length})`;
}
var EXCERPT = 48;
function divergence({ prompt, ours, theirs }) {
  const pairs = ours.flatMap(
    (mine) => theirs.map((other) => ({ mine, other, at: sharedWords(mine, other) }))
  );
  const nearest2 = pairs.filter(({ at }) => Number.isFinite(at)).sort((a, b) => b.at - a.at)[0];
  if (!nearest2) return `prompt ${prompt}`;
  const from = (text2) => JSON.stringify(wordsOf(text2).slice(nearest2.at).join(" ").slice(0, EXCERPT));
  return `prompt ${prompt} from word ${nearest2.at + 1}: ${from(nearest2.mine)} against ${from(nearest2.other)}`;
}

// src/evidence/rules-path.ts
var PATH_RULES = [
  rule2("other-backend-used", "WRONG_BACKEND", "another backend is shown in use, and the wanted one is not", otherUsed),
  rule2("only-other-there", "WRONG_BACKEND", "a counter or a row from GPU memory shows that KV moved, and the workers hold another backend only", onlyOther),
  rule2("contradiction", "INCONCLUSIVE", "one of the contradictions below was found", contradicted),
  rule2("evidence-refused", "INCONCLUSIVE", "evidence that a witness would have read was refused", refused2),
  rule2("no-transfer", "NO_TRANSFER", "nothing shows use, and something that would have shown a transfer shows none", noTransfer),
  rule2("wrong-tokens", "WRONG_TOKENS", "the wanted backend moved KV, and the answers differ", wrongTokens),
  rule2("slow-wire", "SLOW_PATH", "the wanted backend's rows go over TCP or are emulated in software", slowWire),
  rule2("below-floor", "SLOW_PATH", "the best rate of several transfers is below the floor", belowFloor),
  rule2("damaged-run", "INCONCLUSIVE", "the wanted backend moved KV, and requests failed or a process ended by itself", damaged),
  rule2("proven", "PROVEN", "a sufficient set is complete, the wire is named and no copy through host memory (or a rate shows that it is fast), and the tokens were compared", proven),
  rule2("tokens-not-compared", "INCONCLUSIVE", "a sufficient set is complete, and no other arm answered the same prompts", notCompared2),
  rule2("wire-not-shown", "INCONCLUSIVE", "a sufficient set is complete, and nothing shows the wire, or it is a copy through host memory or LIBFABRIC, nor a rate that could tell", wireNotShown),
  rule2("not-shown", "INCONCLUSIVE", "no sufficient set is complete", notShown)
];
function rule2(id, verdict, when, speaks) {
  return { id, when, verdict, speaks };
}
function withProblem2({ findings }, ...codes) {
  return findings.filter(({ problem: problem4 }) => problem4 !== void 0 && codes.includes(problem4));
}
function otherUsed({ moved, wanted: wanted3, wire, findings, doubts }) {
  const others = [...moved].filter((one) => one !== wanted3);
  if (others.length === 0 || moved.has(wanted3) || doubts.some(({ id }) => id === OTHER_MAPPED)) return null;
  const over2 = wire === "unknown" ? "" : ` over ${wire}`;
  return {
    reason: `KV moved by ${others.join(" and ")}${over2}; ${wanted3} was wanted and did not move it.`,
    by: findings.filter(({ backend, claim }) => claim === "used" && backend !== void 0)
  };
}
function onlyOther({ moved, wanted: wanted3, findings, backend, counterBytes }) {
  const by = findings.filter(
    (finding) => finding.strength >= 2 && finding.claim === "built" && finding.backend !== void 0
  );
  const excluded = by.length > 0 && by.every((one) => one.backend === backend) && backend !== wanted3;
  const posted = postedRows(findings).filter((one) => one.backend === backend);
  if (moved.size > 0 || !excluded || (counterBytes ?? 0) === 0 && posted.length === 0) return null;
  return {
    reason: `KV moved, the workers hold only ${backend}, and ${wanted3} was wanted.`,
    by: [...by, ...posted]
  };
}
function postedRows(findings) {
  return findings.filter(
    ({ witness, strength, claim }) => witness === "ucx-protocols" && strength >= 2 && claim === "selected"
  );
}
function contradicted({ doubts }) {
  if (doubts.length === 0) return null;
  const words4 = doubts.map(({ says: says2 }) => says2).join("; ");
  return { reason: `The evidence contradicts itself: ${words4}.`, by: doubts.flatMap(({ by }) => by) };
}
function refused2({ unread }) {
  if (unread.length === 0) return null;
  return { reason: `Evidence of this arm was refused and not read: ${unread.slice(0, 5).join("; ")}.` };
}
function noTransfer(one) {
  const { moved, problems, wanted: wanted3, backend, counterBytes, telemetryBytes, answered, findings } = one;
  if (moved.size > 0 || (counterBytes ?? 0) > 0 || backend === "mpi" || backend === "mooncake") return null;
  if (postedRows(findings).length > 0) return null;
  const silent = wanted3 === "nixl" && !problems.has(TELEMETRY_UNREADABLE) && !holdsOther(one);
  const proofs = [
    ...problems.has(COUNTER_ZERO) ? ["the engine's own counter has no transfer"] : [],
    ...problems.has(TELEMETRY_ZERO) && silent ? ["the prefill worker's NIXL agent sent no bytes"] : [],
    ...telemetryBytes > 0 && silent ? [`NIXL moved ${telemetryBytes} bytes, a crumb of the KV expected`] : [],
    ...problems.has(NO_BACKEND_MAPPED) ? ["no KV backend is mapped in any worker"] : [],
    ...backend === "none" ? ["the workers say they have no KV transceiver"] : []
  ];
  if (proofs.length === 0) return null;
  const by = [
    ...withProblem2(one, COUNTER_ZERO, TELEMETRY_ZERO, NO_BACKEND_MAPPED),
    ...findings.filter((finding) => finding.backend === "none" && finding.problem !== NO_BACKEND_MAPPED)
  ];
  return { reason: `${answered} answers came and no KV moved: ${proofs.join("; ")}.`, by };
}
function holdsOther({ findings, wanted: wanted3 }) {
  return findings.some(
    ({ backend, strength }) => strength >= 2 && backend !== void 0 && backend !== wanted3 && backend !== "none"
  );
}
function wrongTokens(one) {
  const by = withProblem2(one, TOKENS_DIFFER);
  if (!one.moved.has(one.wanted) || by.length === 0) return null;
  const words4 = by.map(({ says: says2 }) => says2).join("; ");
  return { reason: `KV moved by ${one.wanted}, and the output is wrong: ${words4}.`, by };
}
function atBest(gbps) {
  return gbps === null ? "" : `, ${gbps.toPrecision(3)} GB/s at best`;
}
function beside2(gbps, ceiling) {
  if (gbps === null || ceiling === null) return "";
  const share = Math.round(100 * gbps / ceiling);
  return ` (${share} % of the ${ceiling.toPrecision(3)} GB/s that the link between the GPUs can do)`;
}
function slowWire({ moved, wanted: wanted3, slow, wire, gbps, findings }) {
  if (!moved.has(wanted3) || !slow) return null;
  const what = wire === "tcp" ? "over TCP" : `by software emulation over ${wire}`;
  const by = findings.filter(({ backend, problem: problem4 }) => backend === wanted3 && problem4 === SLOW_WIRE);
  return { reason: `${wanted3} moved the KV ${what}${atBest(gbps)}.`, by };
}
function belowFloor(one) {
  const { moved, wanted: wanted3, wire, gbps, floor, ceiling, record, findings } = one;
  if (!moved.has(wanted3) || gbps === null || floor === null || gbps >= floor) return null;
  const where2 = wire === "unknown" ? `${record.memory} memory` : wire;
  return {
    reason: `${wanted3} moved the KV at ${gbps.toPrecision(3)} GB/s at best${beside2(gbps, ceiling)}; ${where2} should reach ${floor} GB/s.`,
    by: findings.filter((finding) => finding.gbps !== void 0)
  };
}
function damaged(one) {
  const { moved, wanted: wanted3, problems, answered, record } = one;
  if (!moved.has(wanted3)) return null;
  if (answered === record.requests.length && !problems.has(WORKER_DIED) && !problems.has(SERVICE_DIED))
    return null;
  const by = withProblem2(one, REQUESTS_FAILED, WORKER_DIED, SERVICE_DIED, EMPTY_ANSWERS);
  const why = by.map(({ says: says2 }) => says2).join("; ");
  return {
    reason: `${wanted3} was used, but only ${answered} of ${record.requests.length} requests were answered in a healthy service: ${why}.`,
    by
  };
}
function pathShown({ wire, record, gbps }) {
  if (wire === "libfabric") return gbps !== null;
  return wire !== "unknown" && !isStaged(wire, record.memory);
}
function proven(one) {
  const { proof, wanted: wanted3, wire, gbps, floor, ceiling, problems, findings } = one;
  const set = proof[wanted3];
  if (!set || problems.has(TOKENS_NOT_COMPARED)) return null;
  if (!pathShown(one) && (gbps === null || floor === null || gbps < Math.max(floor, SURELY_FAST)))
    return null;
  const over2 = wire === "unknown" ? "an unnamed wire that is fast enough" : wire;
  const shown = set.pieces.map((piece) => PIECES[piece]).join(", and ");
  const rate4 = `${atBest(gbps)}${beside2(gbps, ceiling)}`;
  const reason = `${wanted3} moved the KV over ${over2}${rate4}, shown by ${shown}.`;
  const named = findings.filter(
    (said) => said.backend === wanted3 && said.wire === wire && (said.claim === "used" || said.claim === "selected")
  );
  return { reason, by: [...set.findings, ...named] };
}
function notCompared2(one) {
  const by = withProblem2(one, TOKENS_NOT_COMPARED);
  if (!one.proof[one.wanted] || by.length === 0) return null;
  const words4 = by.map(({ says: says2 }) => says2).join("; ");
  return {
    reason: `${one.wanted} moved the KV, but its tokens were not compared, and a worker that decodes rubbish answers too: ${words4}.`,
    by
  };
}
function wireNotShown(one) {
  const { proof, wanted: wanted3, wire, gbps } = one;
  if (!proof[wanted3] || pathShown(one)) return null;
  if (wire === "libfabric")
    return {
      reason: `${wanted3} moved the KV over LIBFABRIC, which may itself go over TCP, and no two transfers of 4 MiB give a rate: send longer prompts.`
    };
  if (wire !== "unknown")
    return {
      reason: `${wanted3} moved the KV of a GPU through host memory (${wire})${atBest(gbps)}, and nothing shows that this is fast enough: see why UCX does not use cuda_ipc or RDMA (UCX_TLS, separate containers, a UCX without CUDA), or send longer prompts so that a rate can tell.`
    };
  return {
    reason: `${wanted3} moved the KV, but nothing shows the wire, nor a rate that could tell: keep UCX_PROTO_INFO and UCX_LOG_FILE as the smoke test sets them.`
  };
}
function notShown({ record, wanted: wanted3, expected, moved }) {
  const rows = sufficientRows(record.profile, record.release, wanted3);
  const size = expected.unknown === null ? "" : ` Besides, ${expected.unknown}.`;
  const shown = moved.has(wanted3) ? `Something shows ${wanted3} at work, and not that it moved the KV of the answered requests` : `Nothing shows that ${wanted3} moved the KV`;
  const sets = rows.flatMap((row2) => row2.sets).map((set) => set.map((piece) => PIECES[piece]).join(" and "));
  const get = rows.map((row2) => row2.get).join(" ");
  return { reason: `${shown}. Missing: ${sets.join("; or ")}.${size} ${get}` };
}

// src/evidence/rules-run.ts
var RUN_RULES = [
  {
    id: "surroundings-failed",
    when: "Docker, the network or the machine failed, or the run ended beside a problem that only a machine can have",
    verdict: "INFRA",
    speaks: surroundings
  },
  {
    id: "not-started",
    when: "the service did not come up",
    verdict: "START_FAILED",
    speaks: ({ record }) => ended(record.outcome === "start-failed", "The service did not come up", record)
  },
  {
    id: "hung",
    when: "the service came up and did not answer in time",
    verdict: "TIMEOUT",
    speaks: ({ record }) => ended(record.outcome === "timeout", "The service hung", record)
  },
  {
    id: "nothing-sent",
    when: "no request was sent",
    verdict: "INCONCLUSIVE",
    speaks: ({ record }) => record.requests.length > 0 ? null : { reason: "No request was sent, so nothing could move." }
  },
  {
    id: "service-died",
    when: "no request was answered, and etcd or NATS had ended by itself",
    verdict: "INFRA",
    speaks: serviceDied
  },
  {
    id: "no-transceiver",
    when: "no request was answered, and the workers say that they have no KV transceiver",
    verdict: "NO_TRANSFER",
    speaks: noTransceiver
  },
  {
    id: "nobody-answered",
    when: "the service came up and answered no request",
    verdict: "START_FAILED",
    speaks: nobodyAnswered
  }
];
var BASELINE_RULES = [
  {
    id: "baseline-incomplete",
    when: "a worker of the aggregated arm ended by itself, or not every request was answered",
    verdict: "INCONCLUSIVE",
    speaks: ({ answered, record, problems }) => problems.has(WORKER_DIED) || answered < record.requests.length ? {
      reason: `The baseline is incomplete: ${answered} of ${record.requests.length} requests answered.`
    } : null
  },
  {
    id: "baseline",
    when: "every request of the aggregated arm was answered",
    verdict: "PROVEN",
    speaks: ({ answered }) => ({
      reason: `Baseline for the tokens: ${answered} requests answered without a KV transfer.`
    })
  }
];
function surroundings({ record, findings }) {
  const why = record.failure ?? "no reason was recorded";
  if (record.outcome === "infra") return { reason: `The surroundings failed: ${why}` };
  if (record.outcome === "served") return null;
  const blame = findings.find(({ problem: problem4 }) => problem4 !== void 0 && SURROUNDINGS_PROBLEMS.has(problem4));
  return blame ? { reason: `The surroundings failed (${blame.problem}): ${why}`, by: [blame] } : null;
}
function ended(speaks, words4, record) {
  return speaks ? { reason: `${words4}: ${record.failure ?? "no reason was recorded"}` } : null;
}
function withProblem3({ findings }, code) {
  return findings.filter(({ problem: problem4 }) => problem4 === code);
}
function failureIn(weighed) {
  return withProblem3(weighed, REQUESTS_FAILED)[0]?.says ?? "the answers hold no text";
}
function serviceDied(weighed) {
  const by = withProblem3(weighed, SERVICE_DIED);
  if (weighed.answered > 0 || by.length === 0) return null;
  return { reason: `A service beside the engine ended by itself; ${failureIn(weighed)}`, by };
}
function noTransceiver(weighed) {
  if (weighed.answered > 0 || weighed.backend !== "none") return null;
  const reason = `No worker has a KV transceiver, so no KV moved and no request was answered: ${failureIn(weighed)}`;
  return { reason, by: weighed.findings.filter(({ backend }) => backend === "none") };
}
function nobodyAnswered(weighed) {
  if (weighed.answered > 0) return null;
  const died = withProblem3(weighed, WORKER_DIED);
  const words4 = died.map(({ says: says2 }) => `${says2}; `).join("");
  return {
    reason: `The service came up and answered none of ${weighed.record.requests.length} requests: ${words4}${failureIn(weighed)}`,
    by: [...died, ...withProblem3(weighed, REQUESTS_FAILED)]
  };
}

// src/evidence/judge-arm.ts
function judgeArm(record, findings, question) {
  const weighed = weigh(record, findings);
  const shown = question.wanted ?? weighed.backend;
  const { wire, slow } = wireOf2(findings, weighed.moved.has(shown) ? shown : weighed.backend);
  const gbps = rateOf(findings);
  const { gbps: floor, ceilingGbps } = floorOf(record, findings, question.floorGbps);
  const { decided, before } = rulingOn(weighed, question, { wire, slow, gbps, floor, ceiling: ceilingGbps });
  const backend = weighed.moved.size > 1 ? "unknown" : weighed.backend;
  return {
    arm: record.arm,
    verdict: decided.verdict,
    wanted: question.wanted,
    backend: record.disaggregated ? backend : "none",
    claim: record.disaggregated ? weighed.claim : "none",
    wire,
    bytes: weighed.telemetryBytes > 0 ? weighed.telemetryBytes : weighed.counterBytes ?? 0,
    bytesExpected: weighed.expected.exact && weighed.answered > 0 && record.disaggregated ? weighed.expected.bytes : null,
    gbps,
    floorGbps: record.disaggregated ? floor : null,
    ceilingGbps: record.disaggregated ? ceilingGbps : null,
    seconds: record.seconds,
    reason: decided.reason,
    findings,
    diagnoses: diagnose(weighed, decided.verdict, question.wanted),
    rules: [...before, decided.fired]
  };
}
function rulingOn(weighed, question, path) {
  const { findings, record } = weighed;
  const { wanted: wanted3, unread } = question;
  const ended2 = decide(RUN_RULES, weighed, findings);
  if (ended2) return { decided: ended2, before: [] };
  if (!record.disaggregated || wanted3 === null)
    return { decided: sure(decide(BASELINE_RULES, weighed, findings)), before: [] };
  const doubts = contradictions(weighed, wanted3);
  const decided = sure(decide(PATH_RULES, { ...weighed, ...path, wanted: wanted3, unread, doubts }, findings));
  const told = doubts.map(({ id, says: says2, by }) => ({
    id,
    says: says2,
    verdict: null,
    findings: positions(by, findings)
  }));
  return { decided, before: [...completeSets(weighed), ...told] };
}
function sure(decided) {
  if (decided) return decided;
  throw new Error("The last rule of each list always speaks.");
}
function completeSets({ proof, findings }) {
  return ["nixl", "ucx"].flatMap((backend) => {
    const set = proof[backend];
    if (!set) return [];
    const says2 = `${backend} was used: ${set.pieces.map((piece) => PIECES[piece]).join(", and ")}`;
    return [{ id: "sufficient-set", says: says2, verdict: null, findings: positions(set.findings, findings) }];
  });
}

// src/evidence/rules-whole.ts
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
function wholeCase(arms) {
  const main = arms.filter(({ arm }) => arm === "shipped" || arm === "expected");
  const worst = [...main].sort((a, b) => SEVERITY.indexOf(a.verdict) - SEVERITY.indexOf(b.verdict))[0];
  const expected = main.find(({ arm }) => arm === "expected");
  const leading = worst?.verdict === "PROVEN" ? expected ?? worst : worst ?? arms[0];
  return { arms, worst, leading };
}
var WHOLE_RULES = [
  {
    id: "no-main-arm",
    when: "neither the shipped nor the expected arm ran",
    verdict: "INCONCLUSIVE",
    speaks: ({ arms, worst }) => {
      if (worst) return null;
      return {
        reason: arms.length === 0 ? "No arm ran." : "Neither the shipped nor the expected arm ran; the others are only there to compare with."
      };
    }
  },
  ...SEVERITY.filter((verdict) => verdict !== "PROVEN").map(worstArm),
  {
    id: "control-failed",
    when: "the contrast arm does not use the other backend, the slow arm does not go over TCP, or the aggregated arm is incomplete",
    verdict: "INCONCLUSIVE",
    speaks: controlFailed
  },
  {
    id: "all-proven",
    when: "every main arm is proven, and every control did its duty",
    verdict: "PROVEN",
    speaks: ({ arms, leading }) => {
      const compared = arms.some(({ arm }) => arm === "aggregated") ? "" : " No aggregated arm was compared.";
      return { reason: `${leading?.arm}: ${leading?.reason}${compared}` };
    }
  }
];
function worstArm(verdict) {
  return {
    id: "worst-arm",
    when: "the worst of the shipped and the expected arm is not proven",
    verdict,
    speaks: ({ worst }) => worst?.verdict === verdict ? { reason: `${worst.arm}: ${worst.reason}` } : null
  };
}
function controlFailed({ arms, leading }) {
  const faults = arms.flatMap((arm) => controlFault(arm, leading) ?? []);
  return faults[0] === void 0 ? null : { reason: faults[0] };
}
function controlFault(arm, leading) {
  const used = arm.claim === "used" && !NEVER_SERVED.has(arm.verdict);
  if (arm.arm === "contrast" && !(used && arm.backend === arm.wanted && arm.backend !== leading?.backend)) {
    return `The check cannot fail: the contrast arm should have used ${arm.wanted} and gave ${arm.verdict} (${arm.reason})`;
  }
  if (arm.arm === "slow" && !(arm.verdict === "SLOW_PATH" || used && arm.wire === "tcp")) {
    if (arm.wire === "libfabric")
      return "The slow arm says nothing here: it forces TCP by UCX_TLS, which LIBFABRIC does not read. Leave `slow` out of `arms` and let `contrast` be the control.";
    return `The check cannot fail: the slow arm should have gone over TCP and gave ${arm.verdict} (${arm.reason})`;
  }
  if (arm.arm === "aggregated" && arm.verdict !== "PROVEN") {
    return `The aggregated arm gave no complete answers to compare with: ${arm.reason}`;
  }
  return null;
}
var NEVER_SERVED = /* @__PURE__ */ new Set(["INFRA", "START_FAILED", "TIMEOUT"]);

// src/evidence/shown-profile.ts
var REFERENCE_MARK = "[reference-engine]";
function isReferenceLine(text2) {
  const at = text2.indexOf(REFERENCE_MARK);
  return at === 0 || at > 0 && /[\s|:"]/.test(text2.charAt(at - 1));
}
function shownProfile(arms, asked) {
  const recorded = new Set(arms.map(({ record }) => record.profile));
  if (recorded.size > 1) throw mixed();
  const shown = arms.some(hasReferenceLine) ? "reference" : [...recorded][0] ?? null;
  if (shown !== null && asked !== "auto" && asked !== shown) throw contrary(asked, shown);
  return shown ?? (asked === "auto" ? "trtllm" : asked);
}
function hasReferenceLine({ texts }) {
  for (const [path, text2] of texts) {
    if (kindOf(path) !== "log" || !text2.includes(REFERENCE_MARK)) continue;
    for (const line2 of linesOf(text2)) if (isReferenceLine(line2.text)) return true;
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

// src/evidence/perf-metrics.ts
var MOST_DEPTH = 6;
var MOST_TRANSFERS = 1e4;
var LEAST_BYTES2 = 4 << 20;
function perfMetrics(json) {
  const found = [];
  try {
    collect(JSON.parse(json), 0, found);
  } catch {
    return [];
  }
  return found;
}
function collect(value, depth, found) {
  if (typeof value !== "object" || value === null || depth > MOST_DEPTH || found.length >= MOST_TRANSFERS)
    return;
  const bytes2 = numberIn(value, "kv_cache_size");
  if (bytes2 !== null && bytes2 > 0) found.push({ bytes: bytes2, gbps: rateOf2(value, bytes2) });
  for (const inner of Object.values(value)) collect(inner, depth + 1, found);
}
function rateOf2(timing, bytes2) {
  const start = numberIn(timing, "kv_cache_transfer_start");
  const end = numberIn(timing, "kv_cache_transfer_end");
  if (start === null || end === null || end <= start || bytes2 < LEAST_BYTES2) return null;
  return bytes2 / (end - start) / 1e9;
}
function numberIn(value, name) {
  const found = value[name];
  return typeof found === "number" && Number.isFinite(found) ? found : null;
}

// src/evidence/prometheus.ts
var SAMPLE = /^([A-Za-z_:][\w:]*)(?:\{(.*)\})?\s+(\S+)(?:\s+-?\d+)?\s*$/;
var LABEL = /\s*([A-Za-z_]\w*)="((?:[^"\\]|\\.)*)"\s*(?:,|$)/y;
var MOST_SAMPLES = 2e4;
function samplesOf(text2, wanted3) {
  const samples = [];
  for (const line2 of text2.split("\n")) {
    if (line2 === "" || line2.startsWith("#") || line2.length > 4096) continue;
    const parts2 = SAMPLE.exec(line2);
    if (!parts2?.[1] || !wanted3(parts2[1])) continue;
    const labels = labelsOf(parts2[2] ?? "");
    const value = Number(parts2[3]);
    if (labels === null || !Number.isFinite(value)) continue;
    samples.push({ name: parts2[1], labels, value });
    if (samples.length >= MOST_SAMPLES) break;
  }
  return samples;
}
function labelsOf(text2) {
  const labels = {};
  LABEL.lastIndex = 0;
  for (let at = 0; at < text2.length; at = LABEL.lastIndex) {
    LABEL.lastIndex = at;
    const pair = LABEL.exec(text2);
    if (!pair?.[1]) return null;
    labels[pair[1]] = (pair[2] ?? "").replace(
      /\\(.)/g,
      (_all, letter) => letter === "n" ? "\n" : letter
    );
  }
  return labels;
}

// src/evidence/engine-metrics.ts
var NAMES = [
  {
    // Dynamo's worker for TensorRT-LLM: histograms filled from the engine's timing metrics, at the decode side (read in ai-dynamo 1.3.1).
    profile: "trtllm",
    bytes: "trtllm_kv_transfer_bytes_sum",
    transfers: "trtllm_kv_transfer_bytes_count",
    seconds: "trtllm_kv_transfer_latency_seconds_sum",
    speedBuckets: "trtllm_kv_transfer_speed_gb_s_bucket",
    best: null
  },
  {
    profile: "reference",
    bytes: "reference_engine_kv_transfer_bytes_total",
    transfers: "reference_engine_kv_transfer_success_total",
    seconds: "reference_engine_kv_transfer_seconds_total",
    speedBuckets: null,
    best: "reference_engine_kv_transfer_best_gb_s"
  }
];
var engineMetrics = {
  name: "engine-metrics",
  testify(evidence) {
    return [...prometheusFindings(evidence), ...perfFindings(evidence)];
  }
};
function prometheusFindings(evidence) {
  const findings = [];
  for (const [path, after] of evidence.texts) {
    if (kindOf(path) !== "counters" || !path.endsWith(".after.prom") || foreignTo(path, evidence) !== null)
      continue;
    const before = evidence.texts.get(path.replace(/\.after\.prom$/, ".before.prom")) ?? "";
    for (const names of NAMES) {
      const count2 = countBetween(before, after, names);
      if (names.profile === evidence.record.profile && count2 !== null)
        findings.push(findingOf(evidence, path, count2, names.bytes));
    }
  }
  return strongestView(findings, evidence);
}
function countBetween(before, after, names) {
  const wanted3 = new Set(Object.values(names));
  const [old, now] = [before, after].map((text2) => samplesOf(text2, (name) => wanted3.has(name)));
  const grown = (name) => sumOf(now, name) - sumOf(old, name);
  const [bytes2, transfers, seconds] = [grown(names.bytes), grown(names.transfers), grown(names.seconds)];
  if (!(bytes2 > 0 && transfers > 0)) return null;
  const mean = seconds > 0 ? bytes2 / seconds / 1e9 : 0;
  const best = Math.max(mean, sumBest(now, names.best), bucketFloor(old, now, names.speedBuckets));
  return { bytes: Math.round(bytes2), transfers: Math.round(transfers), gbps: best > 0 ? best : null };
}
function sumOf(samples, name) {
  return samples.reduce((sum2, one) => one.name === name ? sum2 + one.value : sum2, 0);
}
function sumBest(samples, name) {
  return samples.reduce((most, one) => one.name === name ? Math.max(most, one.value) : most, 0);
}
function bucketFloor(old, now, name) {
  if (name === null) return 0;
  const grown = /* @__PURE__ */ new Map();
  for (const [samples, sign] of [
    [now, 1],
    [old, -1]
  ]) {
    for (const { name: of, labels, value } of samples) {
      const edge = labels["le"] === "+Inf" ? Number.POSITIVE_INFINITY : Number(labels["le"]);
      if (of === name && !Number.isNaN(edge)) grown.set(edge, (grown.get(edge) ?? 0) + sign * value);
    }
  }
  const edges = [...grown.keys()].sort((a, b) => a - b);
  let floor = 0;
  edges.forEach((edge, index) => {
    const below2 = index === 0 ? 0 : grown.get(edges[index - 1] ?? 0) ?? 0;
    if ((grown.get(edge) ?? 0) > below2) floor = edges[index - 1] ?? 0;
  });
  return floor;
}
function perfFindings(evidence) {
  const findings = [];
  for (const [path, text2] of evidence.texts) {
    if (kindOf(path) !== "counters" || !path.endsWith(".after.perf.json")) continue;
    if (roleOf(originOf(path, evidence.record).process, evidence.record) === null) continue;
    const transfers = perfMetrics(text2);
    if (transfers.length === 0) continue;
    const rates = transfers.flatMap(({ gbps }) => gbps === null ? [] : [gbps]);
    const count2 = {
      bytes: transfers.reduce((sum2, one) => sum2 + one.bytes, 0),
      transfers: transfers.length,
      gbps: rates.length < 2 ? null : Math.max(...rates)
    };
    findings.push(findingOf(evidence, path, count2, "/perf_metrics kv_cache_size"));
  }
  return strongestView(findings, evidence);
}
function findingOf(evidence, path, count2, name) {
  const { process: process2 } = originOf(path, evidence.record);
  const answered = evidence.record.requests.filter(isAnswered).length;
  const fast = count2.gbps !== null && count2.gbps >= SURELY_FAST && answered > 1 ? { gbps: count2.gbps } : {};
  const rate4 = count2.gbps === null ? "" : `, the best at ${count2.gbps.toPrecision(3)} GB/s or more`;
  return {
    witness: "engine-metrics",
    strength: 1,
    claim: "used",
    says: `the engine's metrics count ${count2.bytes} bytes of KV in ${count2.transfers} transfers (${name})${rate4}`,
    file: path,
    line: null,
    process: process2,
    bytes: count2.bytes,
    transfers: count2.transfers,
    ...fast
  };
}
function strongestView(findings, { record }) {
  const bytesOf5 = (role) => findings.reduce(
    (sum2, one) => sum2 + (workerRoleOf(one.process, record) === role ? one.bytes ?? 0 : 0),
    0
  );
  const side = bytesOf5("prefill") > bytesOf5("decode") ? "prefill" : "decode";
  const known = findings.filter((one) => workerRoleOf(one.process, record) === side);
  return known.length > 0 ? known : [...findings];
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
    for (const [path, text2] of evidence.texts) {
      if (kindOf(path) !== "environ") continue;
      const process2 = originOf(path, evidence.record).process;
      const role = roleOf(process2, evidence.record);
      if (role !== "prefill" && role !== "decode" && role !== "aggregated") continue;
      for (const line2 of linesOf(text2)) {
        const wish2 = wishOf(line2.text);
        const key = `${process2} ${line2.text}`;
        if (!wish2 || seen2.has(key)) continue;
        seen2.add(key);
        findings.push({
          witness: "environment",
          strength: 0,
          file: path,
          line: line2.number,
          process: process2,
          ...wish2
        });
      }
    }
    return findings;
  }
};
function environmentFindings(lines, file, process2) {
  return lines.flatMap(({ number: number2, text: text2 }) => {
    const wish2 = wishOf(text2.replace(/^(?:export|ENV)\s+/, ""));
    return wish2 ? [{ witness: "environment", strength: 0, file, line: number2, process: process2, ...wish2 }] : [];
  });
}
function wishOf(line2) {
  const split = line2.indexOf("=");
  const name = line2.slice(0, split);
  const value = line2.slice(split + 1);
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

// src/evidence/log-levels.ts
var LOG_LEVEL_HIDES = "LOG_LEVEL_HIDES";
var ENGINE_LINE = /\[TensorRT-LLM\]\[[A-Z]+\]|\[TRT-LLM[^\]]*\](?: ?\[[^\]]*\])* ?\[[A-Z]\]/;
var INFO_LINE = /\[TensorRT-LLM\]\[(?:INFO|DEBUG|TRACE)\]|\[TRT-LLM[^\]]*\](?: ?\[[^\]]*\])* ?\[[IVDT]\]/;
var QUIET = /^(?:TLLM_LOG_LEVEL=(?:WARNING|ERROR|INTERNAL_ERROR)|TLLM_LOG_FIRST_RANK_ONLY=(?:ON|1))$/i;
function logLevelFindings({ record, texts }) {
  if (record.profile !== "trtllm") return [];
  return [...texts].flatMap(([path, text2]) => {
    const { process: process2 } = originOf(path, record);
    if (workerRoleOf(process2, record) === null) return [];
    const kind = kindOf(path);
    if (kind !== "log" && kind !== "environ") return [];
    const found = kind === "log" ? quietLog(text2) : quietVariable(text2);
    if (found === null) return [];
    const says2 = `${found.says}: that a line is missing proves nothing`;
    const base = { witness: "log-lines", strength: 0, file: path, process: process2 };
    return [{ ...base, line: found.line, says: says2, problem: LOG_LEVEL_HIDES }];
  });
}
function quietLog(text2) {
  let first = null;
  for (const line2 of linesOf(text2)) {
    if (INFO_LINE.test(line2.text)) return null;
    if (first === null && ENGINE_LINE.test(line2.text)) first = line2.number;
  }
  return first === null ? null : { line: first, says: "the log holds lines of the engine and none at INFO" };
}
function quietVariable(text2) {
  for (const line2 of linesOf(text2)) {
    if (QUIET.test(line2.text.trim()))
      return { line: line2.number, says: `${line2.text.trim()} hides lines at INFO` };
  }
  return null;
}

// src/evidence/workers-differ.ts
var BACKENDS_DIFFER = "BACKENDS_DIFFER";
function workersDiffer(record, findings) {
  const built = (role) => findings.filter(
    ({ witness, claim, strength, backend, process: process2 }) => witness === "log-lines" && claim === "built" && strength >= 2 && backend !== void 0 && workerRoleOf(process2, record) === role
  );
  const [left, right] = [only(built("prefill")), only(built("decode"))];
  if (!left || !right || left.backend === right.backend) return [];
  const says2 = `the prefill worker built ${word(left.backend)} and the decode worker ${word(right.backend)}`;
  const { file, line: line2 } = right;
  return [{ witness: "log-lines", strength: 2, says: says2, file, line: line2, process: null, problem: BACKENDS_DIFFER }];
}
function only(findings) {
  return new Set(findings.map(({ backend }) => backend)).size === 1 ? findings[0] ?? null : null;
}
function word(backend) {
  return backend === "none" ? "no transceiver" : backend ?? "none";
}

// src/evidence/log-lines.ts
var KEPT = 3;
var logLines = {
  name: "log-lines",
  testify(evidence) {
    const { record, texts } = evidence;
    const { logRules, supportRules } = PROFILES[record.profile];
    const problems = logRules.filter((rule3) => rule3.claim === void 0);
    const found = [...texts].flatMap(([path, text2]) => {
      const kind = kindOf(path);
      if (kind !== "log" && kind !== "ucx") return [];
      const { process: process2 } = originOf(path, record);
      const ofWorker = workerRoleOf(process2, record) !== null && foreignTo(path, evidence) === null;
      if (kind === "ucx")
        return ofWorker ? ruleFindings(linesOf(text2), [...COMMON_RULES, ...supportRules], path, process2) : [];
      return ruleFindings(linesOf(text2), ofWorker ? [...logRules, ...supportRules] : problems, path, process2);
    });
    return [...found, ...workersDiffer(record, found), ...logLevelFindings(evidence)];
  }
};
function ruleFindings(lines, rules, file, process2) {
  const found = /* @__PURE__ */ new Map();
  const take2 = (rule3, match, line2) => {
    if (!match) return;
    const finding = findingOf2(rule3, match, line2, file, process2);
    const kept = found.get(rule3) ?? [];
    if (kept.length === 0) found.set(rule3, kept);
    if (kept.length < KEPT) kept.push(finding);
    else kept[KEPT - 1] = summed(kept[KEPT - 1] ?? finding, finding);
  };
  let last = null;
  for (const line2 of lines) {
    const readings = last === null ? [] : joined(last, line2);
    for (const rule3 of rules) {
      if (last !== null && readings.length > 0) take2(rule3, acrossSeam(rule3.pattern, readings), last);
      take2(rule3, rule3.pattern.exec(line2.text), line2);
    }
    last = line2;
  }
  return [...found.values()].flat();
}
function acrossSeam(pattern, readings) {
  for (const { text: text2, seam } of readings) {
    const match = pattern.exec(text2);
    if (match && match.index < seam - 1 && match.index + match[0].length > seam) return match;
  }
  return null;
}
function findingOf2(rule3, match, line2, file, process2) {
  return {
    witness: "log-lines",
    says: `${rule3.means}: ${line2.text.trim().slice(0, 200)}`,
    strength: rule3.strength,
    file,
    line: line2.number,
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

// src/evidence/opaque-state.ts
var STATE_OF_OTHER_PROCESS = "STATE_OF_OTHER_PROCESS";
var MPI = 1;
var SOCKET = 2;
var AGENT = 3;
var MOST_ENTRIES = 4096;
var MOST_TEXT = 65536;
function decodeState(encoded) {
  if (encoded.length > 1 << 20 || !/^[A-Za-z0-9+/]+=*$/.test(encoded)) return null;
  const binary = atob(encoded.replace(/=+$/, ""));
  const reader = new StateReader(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)));
  try {
    if (reader.byte() !== 1) return null;
    reader.int32();
    const variant = reader.size(AGENT);
    const count2 = reader.size(MOST_ENTRIES);
    if (count2 === 0) return null;
    return stateOf(variant, count2, reader);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
function stateOf(variant, count2, reader) {
  const times = (read2) => Array.from({ length: count2 }, read2);
  if (variant === MPI) {
    const ranks = times(() => reader.int32());
    return ranks.every((rank2) => rank2 >= 0 && rank2 < 1 << 20) ? { kind: "mpi", ranks } : null;
  }
  if (variant === SOCKET) {
    const endpoints = times(() => {
      const port = reader.uint16();
      return `${reader.text()}:${port}`;
    });
    return endpoints.every((one) => /^[\w.:%-]{2,}:\d+$/.test(one)) ? { kind: "socket", endpoints } : null;
  }
  if (variant !== AGENT) return null;
  const agents = times(() => {
    const name = reader.text();
    reader.text();
    return name;
  });
  return agents.every((name) => /^[\u0020-\u007e]+$/.test(name)) ? { kind: "agent", agents } : null;
}
var StateReader = class {
  #bytes;
  #view;
  #at = 0;
  constructor(bytes2) {
    this.#bytes = bytes2;
    this.#view = new DataView(bytes2.buffer, bytes2.byteOffset, bytes2.byteLength);
  }
  byte() {
    return this.#view.getUint8(this.#step(1));
  }
  uint16() {
    return this.#view.getUint16(this.#step(2), true);
  }
  int32() {
    return this.#view.getInt32(this.#step(4), true);
  }
  /** A u64 that must not be above `most`. */
  size(most) {
    const value = this.#view.getBigUint64(this.#step(8), true);
    if (value > BigInt(most)) throw new RangeError(`a size of ${value}`);
    return Number(value);
  }
  text() {
    const length = this.size(MOST_TEXT);
    const from = this.#step(length);
    if (from + length > this.#bytes.length) throw new RangeError("a text beyond the end");
    return String.fromCharCode(...this.#bytes.subarray(from, from + length));
  }
  #step(bytes2) {
    const from = this.#at;
    this.#at += bytes2;
    return from;
  }
};
function stateInAnswer(json) {
  let answer;
  try {
    answer = JSON.parse(json);
  } catch {
    return null;
  }
  const choices = field(answer, "choices");
  const first = Array.isArray(choices) ? choices[0] : void 0;
  const params = field(first, "disaggregated_params") ?? field(answer, "disaggregated_params");
  const encoded = field(params, "encoded_opaque_state");
  const state = typeof encoded === "string" ? decodeState(encoded) : null;
  if (state !== null) return state;
  const endpoint = field(params, "ctx_info_endpoint");
  const one = Array.isArray(endpoint) ? endpoint[0] : endpoint;
  return typeof one === "string" && one !== "" ? { kind: "endpoint", endpoint: one.slice(0, 200) } : null;
}
function field(value, name) {
  return typeof value === "object" && value !== null ? value[name] : void 0;
}
var opaqueState = {
  name: "opaque-state",
  testify(evidence) {
    const findings = [];
    for (const [path, text2] of evidence.texts) {
      const { process: process2 } = originOf(path, evidence.record);
      if (kindOf(path) !== "state" || workerRoleOf(process2, evidence.record) === null) continue;
      const state = stateInAnswer(text2);
      if (state !== null) findings.push(findingOf3(state, path, process2, evidence));
    }
    return findings;
  }
};
function findingOf3(state, file, process2, evidence) {
  const base = { witness: "opaque-state", file, line: null, process: process2, claim: "built" };
  switch (state.kind) {
    case "mpi":
      return { ...base, strength: 2, backend: "mpi", says: `the context side offers MPI ranks ${state.ranks.join(", ")}` };
    case "socket":
      return { ...base, strength: 2, backend: "ucx", says: `the context side offers UCX addresses ${state.endpoints.slice(0, 4).join(", ")}` };
    case "endpoint":
      return { ...base, strength: 2, backend: "nixl", says: `the context side offers the endpoint ${state.endpoint} of the Python transceiver, which has NIXL only` };
    case "agent":
      return agentFinding(state.agents, { ...base, strength: 2 }, evidence);
  }
}
function agentFinding(agents, base, { record, texts }) {
  const says2 = `the context side offers the agent ${agents.slice(0, 4).join(", ")}`;
  const pids = agents.flatMap((name) => pidInAgentName(name) ?? []);
  const tree = new Set(
    [...texts.keys()].filter((path) => kindOf(path) === "maps" && originOf(path, record).process === base.process).flatMap((path) => originOf(path, record).pid ?? [])
  );
  if (pids.length > 0 && tree.size > 0 && !pids.some((pid) => tree.has(pid))) {
    const other = `${says2}, whose process is none of this worker's`;
    return { ...base, strength: 1, says: other, problem: STATE_OF_OTHER_PROCESS };
  }
  return { ...base, backend: "nixl", says: `${says2} (NIXL; Mooncake looks the same here)` };
}

// src/evidence/topology.ts
var SEPARATE_NAMESPACES = "SEPARATE_NAMESPACES";
var UNKNOWN_LINK = { kind: "unknown", name: null, gbps: null, measured: false };
var PROMISED = {
  "same-gpu": null,
  nvlink: null,
  pcie: 20,
  cpu: 10,
  unknown: null
};
var NVLINK_SHARE = 0.8;
function gpusOf(csv) {
  return csv.split("\n").flatMap((line2) => {
    const cells = line2.split(",").map((cell) => cell.trim());
    const index = Number(cells[0]);
    const uuid = cells[1] ?? "";
    return cells[0] !== "" && Number.isInteger(index) && /^(GPU|MIG)-/.test(uuid) ? [{ index, uuid, name: cells[2] ?? "" }] : [];
  });
}
function matrixOf(text2) {
  const plain = text2.replace(/\u001b\[[\d;]*m/g, "");
  const matrix = /* @__PURE__ */ new Map();
  let columns = [];
  for (const line2 of plain.split("\n")) {
    const cells = line2.split("	").map((cell) => cell.trim());
    if (cells[0] === "" && /^GPU\d+$/.test(cells[1] ?? "")) columns = cells.slice(1);
    else if (/^(GPU|NIC)\d+$/.test(cells[0] ?? "") && columns.length > 0)
      matrix.set(cells[0] ?? "", new Map(columns.map((name, at) => [name, cells[at + 1] ?? ""])));
    if (matrix.size > 256) break;
  }
  return matrix;
}
function nicsOf(text2) {
  return new Map(
    [...text2.matchAll(/^\s*(NIC\d+): (\S+)\s*$/gm)].map((found) => [found[1] ?? "", found[2] ?? ""])
  );
}
function kindOfLink(name) {
  if (name === "X") return "same-gpu";
  if (/^NV\d+$/.test(name)) return "nvlink";
  if (/^(PIX|PXB|PHB)$/.test(name)) return "pcie";
  return /^(NODE|SYS)$/.test(name) ? "cpu" : "unknown";
}
function nvlinkRate(text2, gpu) {
  let current = -1;
  let sum2 = 0;
  for (const line2 of text2.split("\n")) {
    const head = /^GPU (\d+):/.exec(line2);
    if (head) current = Number(head[1]);
    const rate4 = /^\s*Link \d+: ([\d.]+) GB\/s/.exec(line2);
    if (rate4 && current === gpu) sum2 += Number(rate4[1]);
  }
  return sum2 > 0 ? sum2 : null;
}
function copyRate(json) {
  try {
    const told = JSON.parse(json ?? "null");
    return typeof told?.best === "number" && told.best > 0 ? told.best : null;
  } catch {
    return null;
  }
}
function gpuOf(role, evidence, gpus) {
  for (const [path, text2] of evidence.texts) {
    if (kindOf(path) !== "environ") continue;
    if (workerRoleOf(originOf(path, evidence.record).process, evidence.record) !== role) continue;
    const first = /^CUDA_VISIBLE_DEVICES=([^,\n]*)/m.exec(text2)?.[1]?.trim();
    if (first === void 0) return 0;
    return /^\d+$/.test(first) ? Number(first) : gpus.find(({ uuid }) => uuid.startsWith(first))?.index ?? null;
  }
  return null;
}
function linkOf(evidence) {
  const text2 = (name2) => evidence.texts.get(`topology/${name2}`) ?? "";
  const gpus = gpusOf(text2("gpus.csv"));
  const [from, to] = [gpuOf("prefill", evidence, gpus), gpuOf("decode", evidence, gpus)];
  if (from === null || to === null || gpus.length === 0) return UNKNOWN_LINK;
  const copy = copyRate(text2("peer-copy.json"));
  if (from === to) return { kind: "same-gpu", name: null, gbps: copy, measured: copy !== null };
  const name = matrixOf(text2("matrix.txt")).get(`GPU${from}`)?.get(`GPU${to}`) ?? "";
  const kind = kindOfLink(name);
  if (copy !== null) return { kind, name: name || null, gbps: copy, measured: true };
  const links = kind === "nvlink" ? nvlinkRate(text2("nvlink.txt"), from) : null;
  const promised = links === null ? PROMISED[kind] : links * NVLINK_SHARE;
  return { kind, name: name || null, gbps: promised, measured: false };
}
var topology = {
  name: "topology",
  testify(evidence) {
    if (!evidence.record.disaggregated) return [];
    return [...linkFindings(evidence), ...networkFindings(evidence), ...separationFindings(evidence)];
  }
};
var BASE2 = { witness: "topology", strength: 0, line: null, process: null };
function linkFindings(evidence) {
  if (evidence.record.memory === "host") return [];
  const link = linkOf(evidence);
  if (link.kind === "unknown" && link.gbps === null) return [];
  const rate4 = link.gbps === null ? "" : link.measured ? `; a plain copy between them reached ${link.gbps.toPrecision(3)} GB/s in this arm` : `; about ${link.gbps.toPrecision(3)} GB/s can be expected there`;
  const says2 = `prefill's and decode's GPUs: ${linkWords(link)}${rate4}`;
  const ceiling = link.gbps === null ? {} : { ceilingGbps: link.gbps };
  const file = link.measured ? "topology/peer-copy.json" : "topology/matrix.txt";
  return [{ ...BASE2, says: says2, file, link: link.kind, ...ceiling }];
}
function linkWords({ kind, name }) {
  const words4 = {
    "same-gpu": "both on one GPU",
    nvlink: "joined by NVLink",
    pcie: "joined by PCIe",
    cpu: "joined through the CPUs",
    unknown: "joined in a way that the driver did not tell"
  };
  return name === null ? words4[kind] : `${words4[kind]} (${name})`;
}
function networkFindings({ texts }) {
  const host = parsed(texts.get("topology/host.json"));
  if (host === null || !Array.isArray(host.infiniband)) return [];
  const active = host.infiniband.filter(({ state }) => String(state).includes("ACTIVE"));
  const file = "topology/host.json";
  if (active.length === 0) return [{ ...BASE2, file, says: "no active InfiniBand or RoCE port on this host" }];
  const ports = active.slice(0, 8).map(({ device, rate: rate4 }) => `${device} (${rate4})`);
  const peer = host.peer_memory?.nvidia_peermem === true ? "" : "; nvidia_peermem is not loaded";
  return [{ ...BASE2, file, says: `${active.length} active RDMA ports: ${ports.join(", ")}${peer}` }];
}
function separationFindings({ texts, record }) {
  const file = "topology/processes.json";
  const told = parsed(texts.get(file));
  if (typeof told?.processes !== "object" || told.processes === null) return [];
  const of = (role, kind) => new Set(
    Object.entries(told.processes ?? {}).filter(([name]) => workerRoleOf(name, record) === role).flatMap(([, pids]) => Object.values(pids ?? {}).flatMap((one) => one?.[kind] ?? []))
  );
  const apart = ["pid", "ipc", "net"].filter((kind) => {
    const [left, right] = [of("prefill", kind), of("decode", kind)];
    return left.size > 0 && right.size > 0 && ![...left].some((one) => right.has(one));
  });
  const words4 = apart.filter((kind) => kind !== "net");
  if (words4.length === 0) return [];
  const says2 = `prefill and decode have separate ${words4.join(" and ")} namespaces`;
  return [{ ...BASE2, strength: 2, file, says: says2, problem: SEPARATE_NAMESPACES }];
}
function parsed(text2) {
  try {
    const value = JSON.parse(text2 ?? "null");
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

// src/evidence/witnesses.ts
var WITNESSES = [
  requests,
  processExits,
  nixlTelemetry,
  ucxProtocols,
  transferCounter,
  engineMetrics,
  mappedLibraries,
  opaqueState,
  logLines,
  hardwareCounters,
  topology,
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
    pattern: /Creating v1 connector with name: Mooncake\w*Connector/,
    means: "vLLM made its Mooncake connector",
    strength: 2,
    backend: "mooncake",
    claim: "selected"
  },
  {
    // What the module prints when it is imported (availability, its own settings) is no connector yet.
    pattern: /\bnixl_connector(?:\.py:\d+\]|[.:]\S*) (?!.*(?:NIXL is |already imported|UCX_RCACHE_MAX_UNRELEASED|metrics))/,
    means: "vLLM's NIXL connector speaks",
    strength: 2,
    backend: "nixl",
    claim: "selected"
  },
  {
    pattern: /ERROR.*\bNIXL is not available|RuntimeError: NIXL is not available/,
    means: "NIXL is wanted and not installed",
    strength: 2,
    backend: "nixl",
    claim: "selected",
    problem: "NIXL_NOT_INSTALLED"
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
    // vLLM's Mooncake connector prints the same line; only NIXL has a time to post.
    pattern: /Num successful transfers=([1-9]\d*),(?=.*Avg post time).*?Avg MB per transfer=([\d.]+)(?:,.*?Throughput \(MB\/s\)=([\d.]+))?/,
    means: "NIXL completed transfers, by its connector\u2019s own count",
    strength: 3,
    backend: "nixl",
    claim: "used",
    detail: statsDetail
  },
  {
    pattern: /Num successful transfers=([1-9]\d*),(?!.*Avg post time)(?=.*Num failed recvs).*?Avg MB per transfer=([\d.]+)(?:,.*?Throughput \(MB\/s\)=([\d.]+))?/,
    means: "Mooncake completed transfers, by its connector\u2019s own count",
    strength: 3,
    backend: "mooncake",
    claim: "used",
    detail: statsDetail
  },
  {
    // The fields of NIXL's own record of one finished transfer, `get_xfer_telemetry`, as programs print it; durations in µs.
    pattern: /\btotalBytes\b\W{1,4}([1-9]\d*)\b.*\bxferDuration\b\W{1,4}(\d+)\b/,
    means: "NIXL finished a transfer, by its own record of it",
    strength: 3,
    backend: "nixl",
    claim: "used",
    detail: (match) => {
      const [bytes2, micros] = [Number(match[1]), Number(match[2])];
      if (!Number.isSafeInteger(bytes2)) return {};
      return { bytes: bytes2, ...micros > 0 && bytes2 >= 4 << 20 ? { gbps: bytes2 / micros / 1e3 } : {} };
    }
  },
  {
    pattern: /\bNum failed (?:transfers|recvs)=[1-9]/,
    means: "a connector counts failed transfers",
    strength: 2,
    problem: "TRANSFER_FAILED"
  },
  {
    pattern: /\bmooncake_connector\.py:\d+\]|\bMooncake transfer failed\b/,
    means: "vLLM's Mooncake connector speaks",
    strength: 2,
    backend: "mooncake",
    claim: "selected"
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
    pattern: /\bMooncakeKVManager\b|\bmooncake_transfer_engine(?:\.py)?\b/,
    means: "SGLang's Mooncake manager speaks",
    strength: 1,
    backend: "mooncake",
    claim: "built"
  },
  {
    pattern: /\bKVTransferError\(|Prefill transfer failed for request|Decode transfer failed for request/,
    means: "SGLang's KV transfer failed",
    strength: 2,
    problem: "TRANSFER_FAILED"
  },
  {
    pattern: /Health check failed\.|couldn't get a response from (?:detokenizer|scheduler)/,
    means: "the engine did not answer its health check",
    strength: 2,
    problem: "ENGINE_SILENT"
  },
  {
    pattern: /Failed deserializing JSON to response|Failed to fold \w+ stream/,
    means: "Dynamo's frontend could not read a worker's answer",
    strength: 2,
    problem: "ANSWER_UNREADABLE"
  },
  {
    pattern: /\bnixlbench\b|\bNIXLBench\b|\bNIXL Benchmark\b/i,
    means: "a benchmark tool of NIXL, no serving",
    strength: 2,
    backend: "none",
    claim: "none"
  },
  {
    pattern: /\b(libperf|perftest(_run)?)\.c:\d+|\bucx_perftest\b/,
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
function statsDetail(match) {
  const bytes2 = Math.round(Number(match[1]) * Number(match[2]) * (1 << 20));
  const gbps = Number(match[3] ?? 0) * (1 << 20) / 1e9;
  return { bytes: Number.isFinite(bytes2) ? bytes2 : 0, ...gbps > 0 ? { gbps } : {} };
}
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
  }
];
var FAILURE_RULES = [
  /(^|[\s|[(])(ERROR|CRITICAL|FATAL)\b/,
  /\[TRT-LLM[^\]]*\](?: ?\[[^\]]*\])* ?\[E\]/,
  /\blevel=(error|fatal)\b|"(level|severity)":\s*"(error|fatal|critical)"/i,
  /^[EF]\d{4} \d\d:\d\d:/,
  /\bTraceback \(most recent call last\)/,
  /(^|[\s"'])[A-Za-z_.]*(Error|Exception): /,
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
  /terminated with exit code [1-9]|exited with (exit )?(code|status) [1-9]/i
];

// src/evidence/read-text.ts
function readText(name, text2) {
  const lines = [...linesOf(text2)];
  const printed = lines.filter((line2) => !/^\s*(#|\/\/)/.test(line2.text));
  return { name, process: sideOf(name), lines, printed, rows: [...protocolRows(lines)] };
}
function sideOf(name) {
  if (/(^|[^a-z])(prefill(er)?|ctx|context)([^a-z]|$)/i.test(name)) return "prefill";
  return /(^|[^a-z])(decod(e|er)|gen|generation)([^a-z]|$)/i.test(name) ? "decode" : null;
}
var TRTLLM = /TensorRT-LLM|TRT-LLM|tensorrt_llm|trtllm|NixlTransferAgent|KvCacheTransceiver|CacheTransceiver\b/;
function isTrtllm({ printed }) {
  return printed.some((line2) => TRTLLM.test(line2.text));
}
function textFindings(read2, record) {
  const { name, process: process2, printed, rows } = read2;
  const profile = PROFILES[record.profile];
  const counted = csvFindings(read2, record);
  if (counted !== null) return counted;
  return [
    ...protocolFindings(rows, name, process2, record.memory),
    ...ruleFindings(printed, rulesFor(printed, profile), name, process2),
    ...libraryFindings(printed, name, process2, profile),
    ...copyFindings(printed, name, process2),
    ...environmentFindings(printed, name, process2),
    ...served(printed) ? [] : connectedAgent(name, printed, rows)
  ];
}
function served(lines) {
  return lines.some((line2) => SERVING.test(line2.text));
}
function rulesFor(printed, profile) {
  const trtllm = printed.some((line2) => TRTLLM.test(line2.text));
  const agents = served(printed) && !trtllm && !foreignConnector(printed);
  return [
    ...profile.logRules,
    ...ENGINE_RULES,
    ...WISH_RULES,
    ...trtllm ? profile.supportRules : [],
    ...agents ? PYTHON_AGENT_RULES : []
  ];
}
function foreignConnector(printed) {
  const named = printed.flatMap(({ text: text2 }) => /\bconnector with name: (\w+)/.exec(text2)?.[1] ?? []);
  return named.length > 0 && !named.some((name) => /nixl|multi|^pd/i.test(name));
}
function csvFindings({ name, lines }, record) {
  if (!/^[\w()]+(,[\w() ]+){2,}$/.test(lines[0]?.text ?? "")) return null;
  const path = `transfers/${name.split("/").at(-1)}`;
  const found = transferFindings([[path, lines.map(({ text: text2 }) => text2).join("\n")]], record);
  return found.length === 0 ? null : found.map((finding) => ({ ...finding, file: name }));
}
function connectedAgent(name, lines, rows) {
  for (const { number: number2, text: text2 } of lines) {
    const agent = /Initialized NIXL agent: (\S+)/.exec(text2)?.[1];
    if (agent === void 0 || !rows.some((row2) => row2.context === agent && row2.peer !== "self")) continue;
    const says2 = `the NIXL agent ${agent} was built and has an endpoint to a peer`;
    const base = { witness: "log-lines", strength: 2, process: null };
    return [{ ...base, says: says2, file: name, line: number2, backend: "nixl", claim: "built" }];
  }
  return [];
}

// src/evidence/judge-texts.ts
function judgeTexts(files, options2) {
  const texts = files.flatMap((file) => "text" in file ? [readText(file.name, file.text)] : []);
  const profile = profileOf(texts, options2.profile ?? "auto");
  const record = recordFor(profile, memoryIn(texts, profile));
  const findings = [
    ...files.flatMap((file) => "bytes" in file ? loneRingFindings(file.name, file.bytes) : []),
    ...texts.flatMap((text2) => textFindings(text2, record))
  ];
  const weighed = weigh(record, findings);
  const { wire, slow } = wireOf2(findings, weighed.backend);
  const ruling = decide(TEXT_RULES, { ...weighed, wire, slow, asked: options2.expected }, findings);
  if (!ruling) throw new Error("The last rule over texts always speaks.");
  const outcome3 = outcomeOf(texts, findings);
  return {
    version: 1,
    verdict: ruling.verdict,
    profile,
    line: `${ruling.verdict}${PROFILES[profile].suffix}`,
    expected: options2.expected,
    backend: weighed.backend,
    claim: weighed.claim,
    wire: wire === "unknown" ? loneWire(texts) : wire,
    bytes: weighed.telemetryBytes > 0 ? weighed.telemetryBytes : weighed.counterBytes ?? 0,
    gbps: rateOf(findings),
    outcome: outcome3,
    reason: ruling.reason,
    arms: [],
    findings,
    diagnoses: [
      ...diagnosesOf(weighed, texts, options2.expected !== null || outcome3 === "failed"),
      ...refusals(files)
    ],
    rules: [ruling.fired]
  };
}
var TEXT_RULES = [
  {
    id: "text-two-backends",
    when: "the text shows two backends in use",
    verdict: "INCONCLUSIVE",
    speaks: (one) => one.moved.size < 2 ? null : { reason: `The text shows ${[...one.moved].join(" and ")} in use.`, by: usesIn(one) }
  },
  {
    id: "text-contradiction",
    when: "the text shows one backend in use and says that the object of another one was built",
    verdict: "INCONCLUSIVE",
    speaks: (one) => {
      const by = one.findings.filter(
        ({ witness, claim, strength, backend }) => witness === "log-lines" && claim === "built" && strength === 3 && backend !== void 0 && backend !== "none" && !one.moved.has(backend)
      );
      if (one.moved.size !== 1 || by.length === 0) return null;
      return {
        reason: `The text shows ${one.backend} in use and says that ${by[0]?.backend} was built.`,
        by: [...usesIn(one), ...by]
      };
    }
  },
  {
    id: "text-other-backend",
    when: "the text shows another backend in use than the one that was expected",
    verdict: "WRONG_BACKEND",
    speaks: (one) => {
      const { asked, moved, backend, wire } = one;
      if (asked === null || moved.size !== 1 || moved.has(asked)) return null;
      return {
        reason: `The text shows ${backend} in use${over(wire)}; ${asked} was wanted.`,
        by: usesIn(one)
      };
    }
  },
  {
    id: "text-slow",
    when: "the text shows a backend in use on a slow wire",
    verdict: "SLOW_PATH",
    speaks: (one) => one.moved.size === 1 && one.slow ? { reason: `The text shows ${one.backend} in use${over(one.wire)}, which is slow.`, by: usesIn(one) } : null
  },
  {
    id: "text-alone",
    when: "a text alone tells neither which requests were answered nor whether the tokens are right",
    verdict: "INCONCLUSIVE",
    speaks: (one) => {
      const { backend, claim, wire } = one;
      const shown = claim === "none" ? "no KV backend" : `${backend} ${claim}${over(wire)}`;
      const reason = `The text shows ${shown}. A log alone does not tell which requests were answered nor whether the tokens are right: run the smoke test for a verdict.`;
      const by = one.findings.filter((finding) => finding.backend === backend && finding.claim === claim);
      return { reason, by };
    }
  }
];
function over(wire) {
  return wire === "unknown" ? "" : ` over ${wire}`;
}
function usesIn({ findings }) {
  return findings.filter(({ claim, backend }) => claim === "used" && backend !== void 0);
}
function profileOf(texts, asked) {
  const reference2 = texts.some(({ lines }) => lines.some(({ text: text2 }) => isReferenceLine(text2)));
  if (reference2 && asked === "trtllm") throw contrary(asked, "reference");
  return reference2 ? "reference" : asked === "auto" ? "trtllm" : asked;
}
function memoryIn(texts, profile) {
  const tables = texts.some(({ rows }) => rows.some((row2) => /\b(cuda|rocm)\b/.test(row2.operation)));
  return tables || profile === "trtllm" && texts.some(isTrtllm) ? "gpu" : "host";
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
function loneRows(texts) {
  return texts.flatMap(
    ({ name, rows }) => rows.filter((row2) => row2.operation === "" && row2.upTo === Number.POSITIVE_INFINITY).map((row2) => ({ file: name, row: row2 }))
  );
}
function loneWire(texts) {
  const rows = loneRows(texts);
  return rows.length > 0 && rows.every(({ row: row2 }) => /\btcp\//.test(row2.config)) ? "tcp" : "unknown";
}
function outcomeOf(texts, findings) {
  const lines = texts.flatMap((text2) => text2.lines);
  if (lines.some(({ text: text2 }) => FAILURE_RULES.some((pattern) => pattern.test(text2)))) return "failed";
  const data = texts.some(
    ({ rows }) => rows.some((row2) => row2.count !== null && row2.count > 0 && isData(row2))
  );
  const alive = data || findings.some((finding) => finding.claim === "built" || finding.claim === "used");
  return alive || lines.some(({ text: text2 }) => ALIVE.test(text2)) ? "ok" : "unclear";
}
var ALIVE = /\b(ready|started|initialized|Refreshed|listening|completed|Autotuner|instantiated|running on|enabled|Adding worker|added model)\b|\bucp_context\.c:\d+ .*\bloaded from\b/i;
function isData(row2) {
  return operationClass(row2.operation) !== "control" && memoryOf(row2.operation) !== null;
}
function diagnosesOf({ problems, findings }, texts, asked) {
  const codes = causesFirst([...problems]).filter((code) => asked || code !== "TRANSCEIVER_DISABLED");
  return [...codes.flatMap((code) => problemDiagnosis(code, findings) ?? []), ...tcpRows(texts)];
}
function tcpRows(texts) {
  if (loneWire(texts) !== "tcp") return [];
  const shown = loneRows(texts).map(
    ({ file, row: row2 }) => ({
      witness: "ucx-protocols",
      says: `${row2.description} over ${row2.config}`,
      strength: 0,
      file,
      line: row2.line,
      process: null
    })
  );
  return [diagnosis("TCP_ROWS", "", shown)].filter((one) => one !== null);
}
function refusals(files) {
  const refused3 = files.flatMap((file) => "refused" in file ? [`${file.name}: ${file.refused}`] : []);
  if (refused3.length === 0) return [];
  return [diagnosis("EVIDENCE_REFUSED", `(${refused3.slice(0, 5).join("; ")})`)].filter((one) => one !== null);
}

// src/evidence/judge.ts
function judge(arms, options2) {
  const profile = profileOf2(arms, options2);
  const expected = options2.expected ?? expectedOf(arms);
  const judged = arms.map((arm) => testifyAndJudge(inProfile(arm, profile), arms, expected, options2));
  const whole2 = wholeCase(judged);
  const ruling = decide(WHOLE_RULES, whole2, []);
  if (!ruling) throw new Error("The last rule over all arms always speaks.");
  const { leading } = whole2;
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
    diagnoses: merged([...adviceOn(judged, ruling), ...byRelevance(judged), ...refusals2(arms)]),
    rules: [ruling.fired]
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
  const wanted3 = wantedOf(arm.record, expected);
  const testimony = WITNESSES.flatMap((witness) => witness.testify(arm));
  const { wire } = wireOf2(testimony, wanted3 ?? "unknown");
  const findings = [
    ...testimony,
    ...compareWire(arm.record, testimony, wire),
    ...tokenFindings(arm.record, arms)
  ];
  const question = {
    wanted: wanted3,
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
function adviceOn(judged, { fired }) {
  const none = !judged.some((arm) => arm.arm === "aggregated");
  const differ = judged.some((arm) => arm.verdict === "WRONG_TOKENS");
  const codes = [
    ...fired.id === "control-failed" ? ["CONTROL_DID_NOT_FLIP"] : [],
    ...none && differ ? ["NO_AGGREGATED_ARM"] : []
  ];
  return codes.flatMap((code) => diagnosis(code) ?? []);
}
function byRelevance(judged) {
  const control = (arm) => arm.arm === "slow" || arm.arm === "contrast";
  return judged.filter((arm) => !control(arm)).flatMap(
    ({ arm, diagnoses }) => diagnoses.map(
      (one) => one.seen ? { ...one, seen: one.seen.map((place) => inFolder(place, arm)) } : one
    )
  );
}
function refusals2(arms) {
  const refused3 = arms.flatMap((arm) => (arm.refused ?? []).map((what) => `${arm.record.arm}/${what}`));
  const told = refused3.length === 0 ? null : diagnosis("EVIDENCE_REFUSED", `(${refused3.slice(0, 5).join("; ")})`);
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
    (record) => record.outcome === "start-failed" || record.outcome === "timeout" || record.requests.some((request) => !request.ok)
  );
  if (failed) return "failed";
  return main.every((record) => record.outcome === "served" && record.requests.length > 0) ? "ok" : "unclear";
}
function inFolder(found, arm) {
  return found.file === null ? found : { ...found, file: `${arm}/${found.file}` };
}

// src/evidence/load.ts
import { constants } from "node:fs";
import { lstat, open, readdir } from "node:fs/promises";
import { basename as basename2, join as join2 } from "node:path";

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
function parseArmRecord(json, place) {
  const read2 = new Reader(place);
  const record = read2.object(parsed2(json, place), "arm.json");
  const version = read2.number(record, "version");
  if (version !== 1) throw damaged2(place, `it is of version ${version}, and this program reads version 1`);
  return {
    version: 1,
    arm: read2.oneOf(record, "arm", ARMS),
    profile: read2.oneOf(record, "profile", PROFILE_NAMES),
    release: read2.textOrNull(record, "release"),
    wanted: record["wanted"] === null ? null : read2.oneOf(record, "wanted", ["nixl", "ucx"]),
    disaggregated: read2.flag(record, "disaggregated"),
    outcome: read2.oneOf(record, "outcome", OUTCOMES),
    failure: read2.textOrNull(record, "failure"),
    processes: read2.list(record, "processes").map((one) => processOf(read2, one)),
    requests: read2.list(record, "requests").map((one) => requestOf(read2, one)),
    kvBytesPerToken: read2.numberOrNull(record, "kvBytesPerToken"),
    memory: read2.oneOf(record, "memory", ["gpu", "host"]),
    environment: environmentOf(read2, record),
    seconds: read2.number(record, "seconds"),
    ...record["timing"] === void 0 ? {} : { timing: timingOf(read2, record) }
  };
}
function timingOf(read2, record) {
  const timing = read2.object(record["timing"], "timing");
  const part = (name) => read2.number(timing, name);
  return {
    prepare: part("prepare"),
    start: part("start"),
    requests: part("requests"),
    collect: part("collect"),
    stop: part("stop"),
    finish: part("finish")
  };
}
function processOf(read2, value) {
  const one = read2.object(value, "processes");
  return {
    name: read2.text(one, "name"),
    role: read2.oneOf(one, "role", ROLES),
    pid: read2.numberOrNull(one, "pid"),
    exitBeforeStop: read2.numberOrNull(one, "exitBeforeStop"),
    exit: read2.numberOrNull(one, "exit"),
    seconds: read2.number(one, "seconds"),
    ...one["began"] === void 0 ? {} : { began: read2.number(one, "began") }
  };
}
function requestOf(read2, value) {
  const one = read2.object(value, "requests");
  return {
    id: read2.text(one, "id"),
    ok: read2.flag(one, "ok"),
    error: read2.textOrNull(one, "error"),
    promptTokens: read2.numberOrNull(one, "promptTokens"),
    text: read2.textOrNull(one, "text"),
    seconds: read2.number(one, "seconds"),
    prompt: read2.number(one, "prompt"),
    ...one["began"] === void 0 ? {} : { began: read2.number(one, "began") }
  };
}
function environmentOf(read2, record) {
  const variables = read2.object(record["environment"], "environment");
  return Object.fromEntries(Object.keys(variables).map((name) => [name, read2.textOrNull(variables, name)]));
}
var Reader = class {
  #place;
  constructor(place) {
    this.#place = place;
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
  #wrong(name, wanted3) {
    return damaged2(this.#place, `its field \`${name}\` is not ${wanted3}`);
  }
};
function parsed2(json, place) {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw damaged2(place, "it is not JSON", cause);
  }
}
function damaged2(place, why, cause) {
  return new ToolError({
    code: "EVIDENCE_DAMAGED",
    kind: "usage",
    what: `${place} cannot be used as an arm's record: ${why}.`,
    means: "Nothing was judged.",
    next: "Give the evidence folder as a smoke run of this version left it, or update this program.",
    ...cause === void 0 ? {} : { cause }
  });
}

// src/evidence/digest.ts
var WORDS = [
  ["NIXL", "Nixl", "nixl", "UCX", "Ucx", "ucp_", "MPI", "CUDA", "RDMA", "rdma", "KVBM", "kvbm"],
  ["ERROR", "FATAL", "Error", "error", "Abort", "FAILED", "ailed", "EADDR", "RLIMIT"],
  ["ransceiver", "ooncake", "OONCAKE", "reference-engine"],
  ["KV cache", "KV Cache", "KVCache", "kv_cache", "KV_Cache", "KVCACHE", "KVManager", "KVTransfer"],
  ["transfer", "Connection Manager"],
  ["undefined symbol", "device driver"],
  ["backend", "Traceback"],
  ["instantiated", "libperf", "perftest", "libtensorrt", "totalBytes"],
  ["detected", "dumped", "deadlock"],
  ["No space left", "isaggregated", "cuIpc", "cuMem", "ibv_"],
  ["Exception", "Caught signal", "SIGSEGV", "STUCK"],
  ["Segmentation", "Assertion", "Address already", "TLLM_", "TCP request"],
  ["out of memory", "OutOfMemory", "bad_alloc", "locked memory", "ptrace_scope", "process_vm_", "shm"],
  ["Broken promise", "requested block", "fromReuseTree", "Mpi", "lane\\["],
  ["\\|\\n"],
  ["\\|\\r\\n"]
];
var KEPT_START = 4 << 20;
var KEPT_END = 8 << 20;
var MAX_LINE2 = 16384;
var SHAPES = 1 << 14;
var CLASS = Uint8Array.from({ length: 256 }, (_, byte) => byte >= 48 && byte <= 57 ? 48 : byte);
var LogDigest = class {
  #groups = WORDS.map((words4) => new RegExp(words4.join("|"), "g"));
  #boring = new Float64Array(SHAPES).fill(-1);
  /** Beginning of a line whose end has not come yet; of a long line no more can matter. */
  #rest = Buffer.alloc(0);
  #line = 0;
  /** The last line seen was kept, so the next may be the rest of it. */
  #open = false;
  #start = { lines: [], size: 0 };
  #end = { lines: [], size: 0 };
  /** Takes the next bytes of the file; the caller may reuse them afterwards. */
  push(chunk) {
    const bytes2 = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const first = this.#rest.length === 0 ? -1 : bytes2.indexOf(10);
    if (this.#rest.length > 0) {
      const until = first === -1 ? bytes2.length : first + 1;
      const whole2 = Buffer.concat([this.#rest, bytes2.subarray(0, Math.min(until, MAX_LINE2))]);
      this.#rest = whole2.subarray(0, MAX_LINE2);
      if (first === -1) return;
      const ended2 = this.#rest.at(-1) === 10 ? this.#rest : Buffer.concat([this.#rest, NEWLINE]);
      this.#rest = Buffer.alloc(0);
      this.#scan(ended2);
    }
    const last = bytes2.lastIndexOf(10) + 1;
    const from = first + 1;
    if (last > from) this.#scan(bytes2.subarray(from, last));
    this.#rest = Buffer.from(bytes2.subarray(Math.max(from, last)).subarray(0, MAX_LINE2));
  }
  /** What was kept, as a text whose lines have their true numbers. */
  text() {
    if (this.#rest.length > 0) this.push(NEWLINE);
    const parts2 = [];
    let last = 0;
    for (const { number: number2, text: text2 } of [...this.#start.lines, ...this.#end.lines]) {
      if (number2 > last + 1) parts2.push(skipMarker(number2 - last - 1));
      parts2.push(text2);
      last = number2;
    }
    return parts2.length === 0 ? "" : `${parts2.join("\n")}
`;
  }
  /** Whole lines, the last one with its end. */
  #scan(bytes2) {
    const { lines, count: count2 } = unseenLines(bytes2, this.#boring);
    const hits = withWord(bytes2, lines, this.#groups);
    for (const line2 of lines) if (!hits.has(line2)) this.#boring[slotOf(line2.shape)] = line2.shape;
    if (this.#open && restsAt(bytes2, 0) && !(lines[0] && hits.has(lines[0]) && lines[0].begin === 0))
      this.#keep(bytes2, { begin: 0, end: bytes2.indexOf(10), index: 0 });
    this.#open = false;
    const begins = new Set([...hits].map(({ begin: begin2 }) => begin2));
    for (const line2 of hits) {
      this.#keep(bytes2, line2);
      const next = line2.end + 1;
      if (next >= bytes2.length) this.#open = true;
      else if (!begins.has(next) && restsAt(bytes2, next))
        this.#keep(bytes2, { begin: next, end: bytes2.indexOf(10, next), index: line2.index + 1 });
    }
    this.#line += count2;
  }
  #keep(bytes2, { begin: begin2, end, index }) {
    const raw = bytes2.toString("utf8", begin2, Math.min(end, begin2 + MAX_LINE2));
    const line2 = { number: this.#line + index + 1, text: withoutMarks(raw) };
    const size = line2.text.length + 32;
    const kept = this.#start.size + size <= KEPT_START && this.#end.lines.length === 0 ? this.#start : this.#end;
    kept.lines.push(line2);
    kept.size += size;
    if (this.#end.size > KEPT_END) forget(this.#end);
  }
};
function slotOf(shape) {
  return Math.floor(shape / 65536) % SHAPES;
}
var NEWLINE = Buffer.from("\n");
function hashOf2(view, begin2, end) {
  let hash = 0;
  let at = begin2;
  for (; at + 4 <= end; at += 4) {
    const four = view.getUint32(at, true) ^ 808464432;
    const others = ((four & 2139062143) + 1987475062 | four) & 2155905152;
    const kept = four & (others << 1) - (others >>> 7);
    hash = Math.imul(hash ^ kept, 16777619);
    hash ^= hash >>> 15;
  }
  for (; at < end; at += 1) hash = Math.imul(hash, 16777619) ^ (CLASS[view.getUint8(at)] ?? 0);
  return hash;
}
function unseenLines(bytes2, boring) {
  const view = new DataView(bytes2.buffer, bytes2.byteOffset, bytes2.byteLength);
  const lines = [];
  let count2 = 0;
  for (let begin2 = 0; begin2 < bytes2.length; count2 += 1) {
    const end = bytes2.indexOf(10, begin2);
    const hash = hashOf2(view, begin2, end);
    const shape = (hash >>> 0) * 65536 + (end - begin2 & 65535);
    if (boring[hash & SHAPES - 1] !== shape) lines.push({ begin: begin2, end, index: count2, shape });
    begin2 = end + 1;
  }
  return { lines, count: count2 };
}
function withWord(bytes2, lines, groups) {
  const { text: text2, begins } = joinedText(bytes2, lines);
  const hits = new Set(groups.flatMap((group) => lineBegins(text2, group)));
  if (hits.size === 0) return /* @__PURE__ */ new Set();
  return new Set(lines.filter((_line, index) => hits.has(begins[index] ?? -1)));
}
function joinedText(bytes2, lines) {
  const begins = [];
  const parts2 = [];
  let length = 0;
  for (let from = 0; from < lines.length; ) {
    const first = lines[from]?.begin ?? 0;
    let end = first;
    while (lines[from]?.begin === end) {
      begins.push(length + end - first);
      end = (lines[from]?.end ?? end) + 1;
      from += 1;
    }
    parts2.push(bytes2.toString("latin1", first, end));
    length += end - first;
  }
  return { text: parts2.join(""), begins };
}
function forget(kept) {
  kept.lines = kept.lines.slice(Math.ceil(kept.lines.length / 2));
  kept.size = kept.lines.reduce((sum2, line2) => sum2 + line2.text.length + 32, 0);
}
function lineBegins(text2, words4) {
  const begins = [];
  words4.lastIndex = 0;
  for (let hit = words4.exec(text2); hit !== null; hit = words4.exec(text2)) {
    begins.push(text2.lastIndexOf("\n", hit.index) + 1);
    words4.lastIndex = text2.indexOf("\n", hit.index) + 1;
  }
  return begins;
}
function restsAt(bytes2, begin2) {
  const end = bytes2.indexOf(10, begin2);
  return end !== -1 && continues(bytes2.toString("utf8", begin2, Math.min(end, begin2 + 200)));
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
  if (await isFile(join2(folder, "arm.json"))) return [await loadArm(folder)];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const arms = [];
  for (const entry of entries.toSorted((a, b) => a.name < b.name ? -1 : 1)) {
    const inner2 = join2(folder, entry.name);
    if (entry.isDirectory() && await isFile(join2(inner2, "arm.json"))) arms.push(await loadArm(inner2));
  }
  if (arms.length > 0) return arms;
  const inner = entries.find((entry) => entry.name === "evidence" && entry.isDirectory());
  if (inner) return await loadArms(join2(folder, inner.name));
  throw noEvidence(folder);
}
async function loadArm(folder) {
  const place = join2(folder, "arm.json");
  const record = parseArmRecord((await readWhole(place, MAX_RECORD)).toString("utf8"), place);
  const texts = /* @__PURE__ */ new Map();
  const binaries = /* @__PURE__ */ new Map();
  const refused3 = [];
  for (const path of await filesUnder(folder, refused3)) {
    const kind = kindOf(path);
    if (kind === "other") continue;
    try {
      if (kind === "telemetry") binaries.set(path, await readWhole(join2(folder, path), MAX_BINARY));
      else texts.set(path, await readText2(join2(folder, path), kind));
    } catch (error) {
      refused3.push(
        `${printable(path)}: ${error instanceof ToolError ? error.what : errnoOf(error) ?? "not readable"}`
      );
    }
  }
  return { record, texts, binaries, ...refused3.length > 0 ? { refused: refused3 } : {} };
}
async function loadTexts(paths) {
  const files = [];
  for (const path of paths) {
    if (!(await lstat(path)).isDirectory()) files.push(await givenFile(path, basename2(path)));
    else files.push(...await filesOfFolder(path));
  }
  if (!files.some((file) => !("refused" in file))) throw noEvidence(paths.join(", "));
  return files;
}
async function filesOfFolder(folder) {
  const refused3 = [];
  const files = [];
  for (const name of await filesUnder(folder, refused3)) {
    try {
      const file = await givenFile(join2(folder, name), name, false);
      files.push("text" in file && !LOG_NAME.test(name) ? { name, refused: NOT_A_LOG } : file);
    } catch (error) {
      const why = error instanceof ToolError ? error.what : errnoOf(error) ?? "not readable";
      files.push({ name: printable(name), refused: why });
    }
  }
  const others = refused3.map((words4) => ({
    name: words4.split(": ")[0] ?? words4,
    refused: words4.split(": ")[1] ?? ""
  }));
  return [...files, ...others];
}
var LOG_NAME = /(?:\.(?:log|txt|out|err|csv|tsv|prom|maps|environ|env|jsonl?)(?:\.\d+)?|(?:^|[/._-])(?:stdout|stderr|logs?)(?:[._-][^/]*)?)$/i;
var NOT_A_LOG = "its name is not that of a log: name the file itself to have it read";
async function givenFile(path, name, follow = true) {
  var _stack = [];
  try {
    const file = __using(_stack, await openRegular(path, follow), true);
    const start = Buffer.alloc(64);
    const { bytesRead } = await file.read(start, 0, start.length, 0);
    const head = start.subarray(0, bytesRead);
    const why = notReadable(head);
    if (why !== null) return { name, refused: why };
    return head.includes(0) ? { name, bytes: await bytesOf3(file, MAX_BINARY, path) } : { name, text: await textOf2(file) };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
function notReadable(head) {
  if (COMPRESSED.test(head.toString("latin1"))) return "it is compressed: unpack it first";
  if (!head.includes(0)) return null;
  const ring = head.length >= 40 && head.readUInt32LE(16) === head.readUInt32LE(20) && head.readUInt32LE(16) > 0 && head.readBigUInt64LE(24) > 0n && head.readBigUInt64LE(24) <= 1n << 24n;
  return ring ? null : "it is neither text nor a telemetry ring";
}
var COMPRESSED = /^(?:\u001f\u008b|\u0028\u00b5\u002f\u00fd|\u00fd7zXZ|BZh\d|PK\u0003\u0004)/;
async function filesUnder(folder, refused3, inner = "", depth = 0) {
  const files = [];
  for (const entry of await readdir(join2(folder, inner), { withFileTypes: true })) {
    const path = inner === "" ? entry.name : `${inner}/${entry.name}`;
    const why = refusal(entry.name, entry.isFile() || entry.isDirectory(), depth);
    if (why !== null) refused3.push(`${printable(path)}: ${why}`);
    else if (entry.isDirectory()) files.push(...await filesUnder(folder, refused3, path, depth + 1));
    else files.push(path);
    if (files.length > MAX_FILES) {
      refused3.push(`more than ${MAX_FILES} files: the rest was not read`);
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
  const digest2 = new LogDigest();
  const chunk = Buffer.alloc(CHUNK);
  const { size } = await file.stat();
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK, at);
    if (bytesRead === 0) return digest2.text();
    if (at === 0 && size <= WHOLE_TEXT) return withoutNul(chunk.subarray(0, bytesRead));
    digest2.push(chunk.subarray(0, bytesRead));
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

// src/handover.ts
import { readFileSync as readFileSync2, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join as join3 } from "node:path";
async function writePlanFile(folder, parts2, secrets) {
  await mkdir(folder, { recursive: true });
  const path = join3(folder, "plan.json");
  await writeFile(path, redact(renderPlanFile(planFileOf(parts2)), secrets));
  return path;
}
function planFileOf({ plan: plan2, wheel, image, toolVersion: toolVersion2, at, origin }) {
  return {
    version: 1,
    tool: "trtllm-nixl-build",
    toolVersion: toolVersion2,
    at: at.toISOString(),
    origin,
    plan: plan2,
    wheel: wheel === void 0 ? null : {
      fileName: wheel.fileName,
      size: wheel.size,
      sha256: wheel.sha256,
      capabilities: wheel.capabilities
    },
    image: image === void 0 ? null : plannedImage(image)
  };
}
function plannedImage({ reference: reference2, id, pushed }) {
  return {
    reference: reference2,
    id,
    pushed: pushed === void 0 ? null : `${repositoryOf(pushed.reference)}@${pushed.digest}`
  };
}
function repositoryOf(reference2) {
  return reference2.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
}
function readPlanFile(path) {
  return parsePlanFile(textOf3(path));
}
function textOf3(path) {
  try {
    const found = statSync(path);
    if (!found.isFile()) throw new Error("it is no file");
    if (found.size > PLAN_FILE_LIMIT) throw new Error(`it has ${found.size} bytes`);
    return readFileSync2(path, "utf8");
  } catch (cause) {
    throw new ToolError({
      code: "PLAN_FILE_MISSING",
      kind: "usage",
      what: `The plan file ${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      means: "What the earlier job planned is not known, so nothing was done.",
      next: "Download that job's artifact first, and give the path of the plan.json in it.",
      cause
    });
  }
}

// src/image/argv.ts
function imageCommands(plan2, options2) {
  const { buildScript } = generationOf(plan2.generation).support.image;
  switch (plan2.image.handoff) {
    case "directory-with-marker":
    case "install-mode-flags":
      return [{ kind: "script", argv: [`./${buildScript}`, ...buildScriptArgv(plan2, options2)] }];
    case "named-context":
    case "runtime-image":
      return [
        { kind: "render", argv: ["python3", buildScript, ...renderArgv(plan2)] },
        { kind: "docker", argv: ["docker", ...buildxArgv(plan2, options2)] }
      ];
  }
}
function buildScriptArgv(plan2, options2) {
  const facts = generationOf(plan2.generation).support.image;
  const { commitFlag, wheelFolderFlag, nixlFlag } = facts;
  if (commitFlag === null || wheelFolderFlag === null || options2.wheelFolder === null)
    throw new RangeError("this build needs a wheel folder and the TensorRT-LLM commit");
  const argv = [
    ...["--framework", plan2.image.framework],
    // The bare architecture would not be noticed: the script looks for `linux/arm64`.
    ...["--platform", `linux/${plan2.recipe.arch}`],
    ...["--target", plan2.target],
    ...[wheelFolderFlag, options2.wheelFolder],
    ...[commitFlag, commitOf(plan2)],
    ...plan2.expectedBackend === "nixl" && nixlFlag !== null ? [nixlFlag] : [],
    ...["--tag", options2.tag],
    // Without it every job of the host moves one tag to and fro.
    ...plan2.image.options.includes("--no-tag-latest") ? ["--no-tag-latest"] : [],
    ...options2.buildArgs.flatMap((pair) => ["--build-arg", pair])
  ];
  if (!options2.wheelFolder.startsWith("/")) throw new RangeError("the wheel folder must be a full path");
  const bad3 = argv.find((argument2) => argument2 === "" || /\s/.test(argument2));
  if (bad3 === void 0) return argv;
  throw new RangeError(
    `the build script splits arguments at white space and stops at an empty one: ${JSON.stringify(bad3)}`
  );
}
function workingTag(plan2, name) {
  return `${name}-${plan2.target}`;
}
function commitOf(plan2) {
  return plan2.recipe.commit ?? plan2.ref;
}
function renderArgv(plan2) {
  return [
    ...["--framework", plan2.image.framework, "--target", plan2.target, "--platform", plan2.recipe.arch],
    ...["--cuda-version", plan2.image.pins.cuda ?? "13.1", "--output-short-filename"]
  ];
}
function buildxArgv(plan2, options2) {
  const { wheelFolder } = options2;
  const wheel = wheelFolder === null ? [] : [
    ...["--build-context", `trtllm_wheel=${wheelFolder}`, "--build-arg", "HAS_TRTLLM_CONTEXT=1"],
    // By it the template fetches the installer of TensorRT that belongs to the wheel.
    ...["--build-arg", `GITHUB_TRTLLM_COMMIT=${commitOf(plan2)}`]
  ];
  const argv = [
    ...["buildx", "build", "--load", "--file", RENDERED, "--platform", `linux/${plan2.recipe.arch}`],
    ...["--tag", options2.tag, ...wheel, ...runtimeArgs(plan2)],
    ...options2.buildArgs.flatMap((pair) => ["--build-arg", pair]),
    "."
  ];
  if (argv.every((argument2) => argument2 !== "")) return argv;
  throw new RangeError("no argument may be empty");
}
function runtimeArgs(plan2) {
  const image = plan2.image.runtimeImage;
  if (image === null) return [];
  const [name, tag] = splitImage(image);
  return ["--build-arg", `RUNTIME_IMAGE=${name}`, "--build-arg", `RUNTIME_IMAGE_TAG=${tag}`];
}
function splitImage(reference2) {
  const colon = reference2.lastIndexOf(":");
  return colon > reference2.lastIndexOf("/") ? [reference2.slice(0, colon), reference2.slice(colon + 1)] : [reference2, "latest"];
}

// src/plan/image-digest.ts
async function resolveImage(session, reference2, seconds = 60) {
  if (!/^[\w][\w.:/-]*(?:@sha256:[0-9a-f]{64})?$/.test(reference2)) throw badImage(reference2);
  const [tagged = "", pinned] = reference2.split("@");
  if (pinned !== void 0) return byDigest(tagged, pinned);
  const said = [];
  for (const argv of questions(reference2)) {
    const end = await session.run({ argv, timeoutSeconds: seconds });
    const digest2 = digestIn(end.stdout);
    if (end.code === 0 && digest2 !== void 0) return byDigest(tagged, digest2);
    said.push(`${argv[0]}: ${end.tail.at(-1) ?? `code ${end.code}`}`);
  }
  throw unresolved(reference2, said);
}
function byDigest(tagged, digest2) {
  const name = tagged.replace(/:[^/:]*$/, "").replace(/^index\.docker\.io\//, "docker.io/");
  const [first = "", ...rest] = name.split("/");
  if (rest.length === 0) return `docker.io/library/${name}@${digest2}`;
  const registry = /[.:]/.test(first) || first === "localhost";
  return `${registry ? "" : "docker.io/"}${name}@${digest2}`;
}
function questions(reference2) {
  return [
    ["docker", "buildx", "imagetools", "inspect", "--format", "{{json .Manifest}}", reference2],
    ["skopeo", "inspect", "--no-tags", "--format", "{{.Digest}}", `docker://${reference2}`]
  ];
}
function digestIn(answer) {
  const plain = /^sha256:[0-9a-f]{64}$/.exec(answer.trim())?.[0];
  if (plain !== void 0) return plain;
  try {
    const { digest: digest2 } = JSON.parse(answer);
    return typeof digest2 === "string" && /^sha256:[0-9a-f]{64}$/.test(digest2) ? digest2 : void 0;
  } catch {
    return void 0;
  }
}
function badImage(reference2) {
  return new ToolError({
    code: "BAD_IMAGE",
    kind: "usage",
    what: `${JSON.stringify(reference2)} is not the name of an image.`,
    means: "Nothing was asked or built.",
    next: "Give `registry/name:tag`, best with its digest: `registry/name:tag@sha256:\u2026`."
  });
}
function unresolved(reference2, said) {
  return new ToolError({
    code: "IMAGE_UNRESOLVED",
    kind: "surroundings",
    what: `The digest of ${reference2} could not be had (${said.join("; ")}).`,
    means: "A tag can be pushed again, so a wheel built on it is keyed by digest or not at all.",
    next: "Give the image with its digest (`name:tag@sha256:\u2026`), or let the runner reach its registry."
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
function buildHelp(session) {
  return dockerOutput(session, ["build", "--help"], 30);
}
async function progressForm(session) {
  return (await buildHelp(session)).includes("rawjson") ? "rawjson" : "plain";
}
function explainDocker(end, what) {
  const text2 = end.tail.join("\n");
  const known = CAUSES.find(({ sign }) => sign.test(text2));
  if (known) return new ToolError({ ...known.error, kind: "surroundings" });
  if (end.code === 127) return new ToolError({ ...NO_DOCKER, kind: "surroundings" });
  const ending2 = end.why === "timeout" ? "did not end in time" : `failed with exit code ${end.code}`;
  return new ToolError({
    code: "DOCKER_FAILED",
    kind: "surroundings",
    what: `\`${what}\` ${ending2}: ${end.tail.slice(-3).join(" ")}`,
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

// src/image/base-image.ts
var ASK_SECONDS = 10;
async function readBase(session, reference2) {
  const id = await imageId(session, reference2);
  return { reference: reference2, id, digest: id === null ? await askDigest(session, reference2) : null };
}
function compareBase(then, now) {
  const [before, after] = now.id === null ? [then.digest, now.digest] : [then.id, now.id];
  if (typeof before !== "string" || typeof after !== "string") return "unknown";
  return before === after ? "same" : "moved";
}
async function stateOfBase(session, then) {
  const id = await imageId(session, then.reference);
  const ask2 = id === null && (then.digest ?? null) !== null;
  return compareBase(then, { id, digest: ask2 ? await askDigest(session, then.reference) : null });
}
async function imageId(session, reference2) {
  const end = await docker(session, ["image", "inspect", "--format", "{{.Id}}", reference2], 30);
  return end.code === 0 ? end.stdout.trim() : null;
}
function noteOnBase(base) {
  if (base === null || base.id !== null || (base.digest ?? null) !== null) return null;
  return `The base image ${base.reference} is known by its name alone (neither Docker's engine nor its registry told more): if its tag moves, this image is used again all the same.`;
}
async function askDigest(session, reference2) {
  try {
    const resolved = await resolveImage(session, reference2, ASK_SECONDS);
    return resolved.slice(resolved.indexOf("@") + 1);
  } catch (error) {
    session.signal.throwIfAborted();
    if (error instanceof ToolError) return null;
    throw error;
  }
}

// src/image/build-extras.ts
import { chmod, writeFile as writeFile2 } from "node:fs/promises";
import { join as join5 } from "node:path";

// src/system/programs.ts
import { access, constants as constants2, stat as stat2 } from "node:fs/promises";
import { delimiter, isAbsolute, join as join4 } from "node:path";
async function onPath(name, path) {
  for (const folder of path.split(delimiter).filter(isAbsolute)) {
    const file = join4(folder, name);
    if (await isProgram(file)) return file;
  }
  return null;
}
async function isProgram(file) {
  return access(file, constants2.X_OK).then(() => stat2(file)).then(
    (found) => found.isFile(),
    () => false
  );
}

// src/image/secrets.ts
function parseBuildSecrets(lines, sources) {
  const secrets = lines.map((line2, index) => parseLine(line2, index + 1, sources));
  const twice = secrets.find(({ id }, index) => secrets.findIndex((one) => one.id === id) !== index);
  if (twice !== void 0) throw badSecret(`The id ${twice.id} is given twice`);
  return secrets;
}
function parseLine(line2, number2, { env, resolve: resolve10, readable: readable2 }) {
  const fields = new Map(
    line2.split(",").map((field2) => {
      const at = field2.indexOf("=");
      return [field2.slice(0, Math.max(at, 0)).trim(), field2.slice(at + 1).trim()];
    })
  );
  const unknown2 = [...fields.keys()].find((name) => !["id", "src", "source", "env", "type"].includes(name));
  const id = fields.get("id") ?? "";
  const path = fields.get("src") ?? fields.get("source");
  const variable = fields.get("env");
  if (unknown2 !== void 0 || !/^[\w.-]+$/.test(id) || path === void 0 === (variable === void 0))
    throw badSecret(`Line ${number2} is neither \`id=NAME,src=FILE\` nor \`id=NAME,env=VARIABLE\``);
  if (path !== void 0) {
    const file = resolve10(path);
    if (!readable2(file)) throw badSecret(`The file ${file} of secret ${id} cannot be read`);
    return { id, from: { kind: "file", path: file } };
  }
  const value = env[variable ?? ""];
  if (value === void 0 || value === "")
    throw badSecret(`The variable ${variable} of secret ${id} is not set`);
  return { id, from: { kind: "value", value } };
}
function badSecret(what) {
  return new ToolError({
    code: "BUILD_SECRET",
    kind: "usage",
    what: `${what} (input \`build-secrets\`).`,
    means: "Nothing was started.",
    next: "Write one line a secret: `id=NAME,src=FILE`, or `id=NAME,env=VARIABLE` with the variable in the `env` of the step."
  });
}
var TOKEN_VARIABLES = ["GITHUB_TOKEN", "GITLAB_TOKEN", "HF_TOKEN"];
var SECRET_NAME = /(^|_)(TOKEN|SECRETS?|PASSWORDS?|PASSWD|PASSPHRASE|CREDENTIALS?|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY)$/i;
var SECRET_VALUE = /^(gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|hf_[A-Za-z]{20,}|nvapi-[\w-]{16,}|AKIA[0-9A-Z]{16})$|:\/\/[^/\s:@]+:[^/\s@]+@|-----BEGIN [A-Z ]*PRIVATE KEY/;
function secretArguments(pairs, secrets) {
  return pairs.map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, Math.max(at, 0)), value: pair.slice(at + 1) };
  }).filter(({ name, value }) => value !== "" && isSecret(name, value, secrets)).map(({ name }) => name);
}
function isSecret(name, value, secrets) {
  if (SECRET_VALUE.test(value)) return true;
  if (SECRET_NAME.test(name)) return true;
  return secrets.some((secret) => secret.length >= 8 && value.includes(secret));
}
function refuseSecretArguments(pairs, secrets) {
  const names = secretArguments(pairs, secrets);
  if (names.length === 0) return;
  throw new ToolError({
    code: "SECRET_IN_BUILD_ARGUMENT",
    kind: "usage",
    what: `The build arguments ${names.join(", ")} look like secrets.`,
    means: "Build arguments stay in the image history, where everybody reads them who can pull the image; nothing was built.",
    next: "Give them as `build-secrets` (`id=NAME,env=VARIABLE`) and read them in the Dockerfile by `RUN --mount=type=secret,id=NAME`."
  });
}

// src/image/build-extras.ts
var NO_EXTRAS = { cacheFrom: [], cacheTo: [], secrets: [] };
async function withBuildExtras(session, extras, tag) {
  const clean = withoutTokens(session);
  if (extras.secrets.length + extras.cacheFrom.length + extras.cacheTo.length === 0) return clean;
  const docker2 = await onPath("docker", session.env["PATH"] ?? "");
  if (docker2 === null) throw noDocker();
  const always = [
    ...extras.cacheFrom.flatMap((cache) => ["--cache-from", cache]),
    ...await secretArgv(session, extras.secrets)
  ];
  const last = extras.cacheTo.flatMap((cache) => ["--cache-to", cache]);
  const folder = await session.tempFolder("docker-wrapper");
  const program = join5(folder, "docker");
  await writeFile2(program, wrapperText(docker2, { always, last, tag }));
  await chmod(program, 493);
  return withEnvironment(clean, { PATH: `${folder}:${session.env["PATH"] ?? ""}` });
}
function withoutTokens(session) {
  const found = TOKEN_VARIABLES.filter((name) => session.env[name] !== void 0);
  if (found.length === 0) return session;
  session.log.warning(
    `Not handed to the image build: ${found.join(", ")}. Its script would make build arguments of them, and these stay in the image history; \`build-secrets\` does not.`
  );
  return withEnvironment(session, Object.fromEntries(found.map((name) => [name, void 0])));
}
async function secretArgv(session, secrets) {
  if (secrets.length === 0) return [];
  const folder = await session.tempFolder("build-secrets");
  await chmod(folder, 448);
  const argv = [];
  for (const [index, { id, from }] of secrets.entries()) {
    const path = from.kind === "file" ? from.path : join5(folder, String(index));
    if (from.kind === "value") await writeFile2(path, from.value, { mode: 384 });
    argv.push("--secret", `id=${id},${csvField(`src=${path}`)}`);
  }
  return argv;
}
function csvField(text2) {
  return /[",\n]/.test(text2) ? `"${text2.replaceAll('"', '""')}"` : text2;
}
function wrapperText(docker2, {
  always,
  last,
  tag
}) {
  return `#!/bin/bash
# Made by trtllm-nixl-build for one image build: adds to \`docker build\` what the checkout's script has no option for.
case "$1 $2" in
  "buildx build") front=(buildx build); shift 2 ;;
  "build "*) front=(build); shift ;;
  *) exec ${quote(docker2)} "$@" ;;
esac
extra=(${always.map(quote).join(" ")})
for argument in "$@"; do
  case "$argument" in
    ${quote(tag)} | --tag=${quote(tag)} | -t=${quote(tag)}) extra+=(${last.map(quote).join(" ")}); break ;;
  esac
done
exec ${quote(docker2)} "\${front[@]}" "\${extra[@]}" "$@"
`;
}
function quote(text2) {
  return `'${text2.replaceAll("'", "'\\''")}'`;
}
function noDocker() {
  return new ToolError({
    code: "NO_DOCKER",
    kind: "surroundings",
    what: "The program `docker` is not on this runner.",
    means: "The image cannot be built here.",
    next: "Install Docker on the runner, or use `engine: host` and `until: wheel` where there is none."
  });
}

// src/image/build-inputs.ts
import { readdir as readdir3, readFile as readFile3, symlink as symlink2, writeFile as writeFile4 } from "node:fs/promises";
import { join as join8 } from "node:path";

// src/plan/checkout.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat as lstat2, readdir as readdir2, readFile, readlink, realpath } from "node:fs/promises";
import { basename as basename3, dirname, join as join6, relative, resolve as resolve3, sep } from "node:path";
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

// src/plan/checkout.ts
var FILE_LIMIT = 4 * 1024 * 1024;
async function readCheckout(session, path, ignore = []) {
  const root = await checkoutRoot(path);
  const files = {};
  for (const name of DECIDING_FILES) {
    const text2 = await readInside(root, name);
    if (text2 !== void 0) files[name] = text2;
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
  const found = await Promise.all(ignore.map(async (path) => relative(root, await realAsFar(resolve3(path)))));
  return found.filter((path) => path !== "" && path !== ".." && !path.startsWith(`..${sep}`)).sort();
}
async function realAsFar(path) {
  const real = await realpath(path).catch(() => void 0);
  if (real !== void 0 || dirname(path) === path) return real ?? path;
  return join6(await realAsFar(dirname(path)), basename3(path));
}
async function checkoutRoot(path) {
  let root;
  try {
    root = await realpath(resolve3(path));
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
    real = await realpath(join6(root, name));
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === "ENOENT" || errno === "ENOTDIR") return void 0;
    if (errno === "ELOOP") throw leaves(name);
    throw error;
  }
  if (!real.startsWith(root === sep ? root : root + sep)) throw leaves(name);
  const stat9 = await lstat2(real);
  if (!stat9.isFile() || stat9.size > FILE_LIMIT) {
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
  if (await lstat2(join6(root, ".git")).catch(() => void 0) === void 0)
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
  for (const { code, stdout, tail } of [status, index]) {
    if (code !== 0 || !/(^|\0)$/.test(stdout)) throw gitFailed(root, tail);
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
    if (mode === "160000" && (await readdir2(join6(root, name)).catch(() => [])).length > 0)
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
    const stat9 = await lstat2(join6(root, name)).catch(() => void 0);
    if (stat9 === void 0) hash.update(`gone\0${name}\0`);
    else if (stat9.isSymbolicLink()) hash.update(`link\0${name}\0${await readlink(join6(root, name))}\0`);
    else if (stat9.isFile()) {
      hash.update(`file\0${name}\0${stat9.mode & 73 ? "x" : "-"}\0${stat9.size}\0`);
      await pipeline(createReadStream(join6(root, name)), hash, { end: false });
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
function problem2(code, what, next) {
  return new ToolError({
    code,
    kind: "usage",
    what,
    means: "The recipe of the wheel cannot be made without a readable checkout; nothing was looked up or built.",
    next
  });
}

// src/wheel/checkout-copy.ts
import { constants as constants3 } from "node:fs";
import { copyFile, cp, lstat as lstat3, mkdir as mkdir2, readFile as readFile2, readlink as readlink2, symlink, writeFile as writeFile3 } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname as dirname2, join as join7, relative as relative2, sep as sep2 } from "node:path";
async function copyCheckout(session, checkout) {
  const copy = join7(await plainTempFolder(session, "checkout"), "dynamo");
  await mkdir2(copy);
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
  const dotGit = await lstat3(join7(from, ".git")).catch(() => void 0);
  if (dotGit === void 0) {
    await copyTree(from, to, ignored);
    return;
  }
  const names = (await listFiles(session, from)).filter(
    ({ name, tracked }) => tracked || !isIgnored(name, ignored)
  );
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE);
    await Promise.all(some.map(({ name }) => copyOne(join7(from, name), join7(to, name))));
  }
  if (dotGit.isDirectory()) await copyTree(join7(from, ".git"), join7(to, ".git"));
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
  await mkdir2(dirname2(to), { recursive: true });
  if (found.isSymbolicLink()) await symlink(await readlink2(from), to);
  else if (found.isFile()) await copyFile(from, to, constants3.COPYFILE_FICLONE);
  else if (found.isDirectory()) await copyTree(from, to);
}
function copyTree(from, to, ignored = []) {
  return cp(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants3.COPYFILE_FICLONE,
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
    ["clone", "--quiet", "--mirror", "--", from, join7(to, ".git")],
    ["-C", to, "config", "core.bare", "false"],
    ["-C", to, "update-ref", "--no-deref", "HEAD", head.stdout.trim()],
    ["-C", to, "read-tree", "HEAD"]
  ]) {
    const end = await git3(...args);
    if (end.code !== 0) throw copyFailed(from, end.tail);
  }
}
async function editFile(copy, path, find, replacement) {
  const text2 = await readFile2(join7(copy, path), "utf8");
  const edited = replaceValue(text2, find, replacement);
  if (edited === text2) {
    throw new ToolError({
      code: "EDIT_FAILED",
      kind: "usage",
      what: `${JSON.stringify(find)} is neither assigned nor cloned in ${path}.`,
      means: "The override cannot be written into the copy of the checkout, so nothing was built.",
      next: "Leave the override out, or use an unmodified checkout of this generation."
    });
  }
  await writeFile3(join7(copy, path), edited);
}
function replaceValue(text2, find, replacement) {
  if (find === "") return text2;
  const value = find.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const assigned = new RegExp(
    `^([ \\t]*(?:export[ \\t]+|readonly[ \\t]+|local[ \\t]+)?\\w+=["']?(?:\\$\\{\\w+:?-)?)${value}(?=\\}?["']?(?:[\\s;#]|$))`,
    "gm"
  );
  const word2 = new RegExp(`(^|[\\s"'])${value}(?=$|[\\s"';&|)])`, "g");
  return text2.replace(assigned, (_, before) => before + replacement).replace(CLONE, (command) => command.replace(word2, (_, before) => before + replacement));
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
async function checkWheelFolder(plan2, folder) {
  const marker = markerOf(plan2);
  const names = await readdir3(folder, { recursive: true });
  const wheels = names.filter((name) => name.endsWith(".whl"));
  const found = (await readFile3(join8(folder, marker.name), "utf8").catch(() => "")).trim();
  if (wheels.length === 1 && found === marker.text) return;
  throw new ToolError({
    code: "WHEEL_FOLDER",
    kind: "bug",
    what: `The handed-over folder holds ${wheels.length} wheels and the marker "${found}" instead of one and "${marker.text}".`,
    means: "The image build would take a wheel unchecked or build one from source; nothing was started.",
    next: "Please report it with the log of this step."
  });
}
async function plainWheelFolder(session, folder) {
  if (isPlainPath(folder)) return folder;
  const link = join8(await plainTempFolder(session, "wheel"), "wheel");
  await symlink2(folder, link);
  return `${link}/`;
}
async function buildFolder(session, plan2, options2) {
  const copy = await copyCheckout(session, plan2.checkout);
  const copied = await readCheckout(session, copy);
  if (copied.commit !== plan2.checkout.commit || copied.dirty !== plan2.checkout.dirty)
    throw checkoutChanged(plan2.checkout.path);
  const { image, wheel } = generationOf(plan2.generation).support;
  const override = plan2.nixlCommitOverride;
  const own = override === null ? null : wheel(copied).nixlCommit;
  if (override !== null && own !== null && own !== override)
    await editFile(copy, image.buildScript, own, override);
  if (plan2.image.handoff === "named-context" && options2.localWheel) {
    const file = join8(copy, CONTEXT_FILE);
    await writeFile4(file, withWheelContext(await readFile3(file, "utf8")));
  }
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

// src/image/build-tools.ts
async function requireBuildTools(session, plan2) {
  const { handoff, twoSteps } = plan2.image;
  if (handoff === "directory-with-marker") await requireBuildContext(session);
  else await requireBuildx(session, plan2);
  if (twoSteps) await requireSeeingBuilder(session, handoff === "install-mode-flags");
  if (handoff === "named-context" || handoff === "runtime-image") await requireRenderModules(session);
}
async function requireBuildContext(session) {
  if ((await buildHelp(session)).includes("--build-context")) return;
  throw noBuildContext();
}
async function requireBuildx(session, plan2) {
  const end = await docker(session, ["buildx", "version"], 30);
  if (end.code === 0) return;
  session.signal.throwIfAborted();
  if (end.code === 127) await buildHelp(session);
  throw new ToolError({
    code: "NO_BUILDX",
    kind: "surroundings",
    what: `\`docker buildx\` is not on this runner, and generation ${plan2.generation} builds with it.`,
    means: "The image cannot be built here; the wheel is kept.",
    next: "Install the buildx plugin of Docker (0.8 or newer) for the runner user."
  });
}
async function requireSeeingBuilder(session, viaBuildx) {
  if (!viaBuildx && session.env["BUILDX_BUILDER"] === void 0) return;
  const end = await docker(session, ["buildx", "inspect"], 30);
  const driver = /^Driver:[ \t]*(\S+)/m.exec(end.stdout)?.[1];
  if (end.code !== 0 || driver === void 0 || driver === "docker") return;
  throw new ToolError({
    code: "BUILDER_BLIND",
    kind: "surroundings",
    what: `This checkout builds in two steps, the second on an image of the first, and the builder in use (driver ${driver}) does not see the engine's images.`,
    means: "It would look for `dynamo-base` in a registry and fail after the first step; nothing was built.",
    next: "Use the engine's own builder: `docker buildx use default`, no BUILDX_BUILDER, on a Docker engine of 23.0 or newer (older ones know no named build contexts)."
  });
}
async function requireRenderModules(session) {
  const end = await session.run({ argv: ["python3", "-c", "import jinja2, yaml"], timeoutSeconds: 60 });
  if (end.code === 0) return;
  session.signal.throwIfAborted();
  throw new ToolError({
    code: "NO_RENDER_MODULES",
    kind: "surroundings",
    what: `container/render.py needs the Python modules jinja2 and yaml, and \`python3\` of this runner lacks them: ${end.tail.at(-1) ?? "no message"}.`,
    means: "The Dockerfile cannot be rendered; the wheel is kept.",
    next: "Install them for the runner user: `python3 -m pip install jinja2 pyyaml`, or the packages python3-jinja2 and python3-yaml."
  });
}

// src/image/expectations.ts
import { dirname as dirname3 } from "node:path/posix";

// src/plan/backend-choice.ts
var ORDER = {
  "env-2025-06": ["ucx", "nixl", "mpi"],
  "yaml-2025-11": ["ucx", "mpi"],
  "yaml-2026": ["nixl", "ucx", "mooncake", "mpi"]
};
function environmentChoice(rule3, variables) {
  const speaks = (name) => {
    const value = variables[`TRTLLM_USE_${name.toUpperCase()}_KVCACHE`];
    return rule3 === "env-2025-06" ? value !== void 0 && value !== "" : value === "1";
  };
  return ORDER[rule3].find(speaks) ?? null;
}
function ruleOfRelease(version, ofGeneration) {
  const parts2 = /^(\d+)\.(\d+)(?:\.(\d+))?(?:\.?rc(\d+))?/.exec(version ?? "");
  if (parts2 === null) return ofGeneration;
  const [major = 0, minor = 0, patch = 0] = parts2.slice(1, 4).map((part) => Number(part ?? 0));
  const candidate = parts2[4] === void 0 ? Number.POSITIVE_INFINITY : Number(parts2[4]);
  const early = major < 1 || major === 1 && minor === 0 && patch === 0 && candidate < 4;
  if (early) return "env-2025-06";
  return ofGeneration === "env-2025-06" ? "yaml-2025-11" : ofGeneration;
}

// src/image/expectations.ts
var KINDS = ["command", "login", "interactive"];
var SHELL_WORDS = {
  command: "`docker run IMAGE command`",
  login: "a login shell",
  interactive: "an interactive shell"
};
var NIXL_WRAPPER = "libtensorrt_llm_nixl_wrapper.so";
function judgeContract(plan2, probes, wheel) {
  const { contract: facts } = generationOf(plan2.generation).support;
  const { deep = NOTHING_DEEP } = probes.command;
  const checks = [
    wheelInstalled(deep, wheel),
    unaltered(deep),
    ...plan2.needs.includes("nixl") ? [nixlInside(deep)] : [],
    ...libraryChecks(plan2, facts, probes.command, deep),
    ...KINDS.map((kind) => kvVariables(plan2, facts, kind, probes[kind])),
    // An image from elsewhere promised nothing about them: the smoke test brings its own.
    ...facts.services === null || wheel === null ? [] : [services(facts.services, deep)]
  ].filter((check) => check !== null);
  return {
    checks,
    kvVariables: {
      command: probes.command.kvVariables,
      login: probes.login.kvVariables,
      interactive: probes.interactive.kvVariables
    },
    notes: [...traps(plan2, probes, deep), ...libraryNotes(deep), ...serviceNotes(deep)],
    installed: deep.wheel === null ? null : {
      version: deep.wheel.version,
      content: deep.wheel.content,
      capabilities: capabilitiesOf(deep.wheel.wrappers)
    },
    programs: deep.programs
  };
}
var NOTHING_DEEP = {
  wheel: null,
  libraries: [],
  programs: { etcd: null, "nats-server": null, dynamo: null, "trtllm-serve": null },
  nixlVersions: null
};
function wheelInstalled({ wheel: found }, wheel) {
  const same = found !== null && (wheel === null || found.version === wheel.version && (wheel.content === null || found.content === wheel.content));
  return {
    name: "TensorRT-LLM wheel installed",
    ok: same,
    expected: wheel === null ? "any (no wheel was handed over)" : `tensorrt_llm ${wheel.version}${contentWords(wheel.content)} out of ${wheel.fileName}`,
    found: found === null ? "not installed" : `tensorrt_llm ${found.version}${contentWords(found.content)}`
  };
}
function contentWords(content) {
  return content === null ? "" : ` with files ${content.slice(0, 12)}`;
}
function unaltered({ wheel }) {
  if (wheel === null) return null;
  const { altered } = wheel;
  return {
    name: "Files of TensorRT-LLM as installed",
    ok: altered.length === 0,
    expected: "the KV wrapper libraries have the hashes of the wheel",
    found: altered.length === 0 ? "they have" : `changed since: ${altered.join(", ")}`
  };
}
function nixlInside({ wheel }) {
  const wrappers = wheel?.wrappers ?? [];
  return {
    name: "NIXL in the installed wheel",
    ok: wrappers.some((path) => path.endsWith(`/${NIXL_WRAPPER}`)),
    expected: NIXL_WRAPPER,
    found: wrappers.join(", ") || "no KV wrapper library"
  };
}
function capabilitiesOf(wrappers) {
  return wrappers.flatMap((path) => /libtensorrt_llm_(\w+)_wrapper\.so$/.exec(path)?.[1] ?? []).sort();
}
function libraryChecks(plan2, facts, { libraryPath }, { libraries }) {
  const nixl = facts.nixlFolders(plan2.recipe.arch);
  if (nixl.length === 0) return [];
  const folders = libraryPath.split(":").map(plainFolder);
  return [
    {
      name: `NIXL's folder in LD_LIBRARY_PATH for ${plan2.recipe.arch}`,
      ok: nixl.some((folder) => folders.includes(folder)),
      expected: nixl.join(" or "),
      found: libraryPath || "empty"
    },
    firstFound("libnixl", libraries, nixl),
    firstFound("libucp", libraries, facts.ucxFolders)
  ];
}
function plainFolder(folder) {
  return folder.length > 1 ? folder.replace(/\/+$/, "") : folder;
}
function firstFound(name, libraries, folders) {
  const [first] = libraries.filter((library) => library.name === name && library.by !== "package");
  if (first === void 0 || folders.length === 0) return null;
  const right = [first.path, first.real].some((path) => folders.includes(dirname3(path)));
  return {
    name: `No other ${name} before the right one`,
    ok: right,
    expected: `${name} in ${folders.join(" or ")}`,
    found: `${first.path}${first.real === first.path ? "" : ` (${first.real})`}, by ${BY_WORDS[first.by]}`
  };
}
var BY_WORDS = {
  preload: "LD_PRELOAD",
  path: "LD_LIBRARY_PATH",
  cache: "the loader's cache",
  package: "a Python package"
};
function kvVariables(plan2, facts, kind, probe2) {
  const promised = facts.kvVariables[plan2.expectedBackend][kind];
  const found = Object.keys(probe2.kvVariables);
  const own = `TRTLLM_USE_${plan2.expectedBackend.toUpperCase()}_KVCACHE`;
  const has3 = promised.every((name) => probe2.kvVariables[name] === "1");
  const allowed = promised.length === 0 ? [own] : [...promised, ...promised.includes(own) ? [] : [own]];
  return {
    name: `KV variables in ${SHELL_WORDS[kind]}`,
    ok: has3 && found.every((name) => allowed.includes(name)),
    expected: promised.length === 0 ? "none of another backend" : `${promised.map((name) => `${name}=1`).join(" ")} and no other`,
    found: words2(probe2.kvVariables)
  };
}
function services(expected, deep) {
  const { etcd: etcd2, "nats-server": nats2 } = deep.programs;
  return {
    name: "etcd and NATS in the image",
    ok: etcd2 !== null && nats2 !== null,
    expected: `${expected.etcd} and ${expected.nats}, or others on PATH`,
    found: `${etcd2 ?? "no etcd"} and ${nats2 ?? "no nats-server"}`
  };
}
function traps(plan2, probes, deep) {
  const wanted3 = plan2.expectedBackend;
  const rule3 = ruleOfRelease(deep.wheel?.version ?? null, generationOf(plan2.generation).support.selection);
  const own = `TRTLLM_USE_${wanted3.toUpperCase()}_KVCACHE`;
  const choices = KINDS.map((kind) => ({ kind, choice: environmentChoice(rule3, probes[kind].kvVariables) }));
  const others = choices.filter(({ choice }) => choice !== null && choice !== wanted3);
  const silent = rule3 === "env-2025-06" ? choices.filter(({ choice }) => choice === null) : [];
  const notes = [];
  if (silent.length > 0)
    notes.push(
      `The KV variable ${own} is ${silent.length === KINDS.length ? "set nowhere" : "set in interactive shells only"}; ${where(silent)} ${silent.length === 1 ? "does" : "do"} not have it, and TensorRT-LLM of that time then starts no KV transceiver. Deploy with \`-e ${own}=1\`.`
    );
  for (const choice of new Set(others.map((one) => one.choice))) {
    const kinds = others.filter((one) => one.choice === choice);
    const other = `TRTLLM_USE_${choice?.toUpperCase()}_KVCACHE`;
    notes.push(
      rule3 === "env-2025-06" ? `${capital(where(kinds))} asks for ${choice}, not ${wanted3}: TensorRT-LLM of that time takes UCX first and counts any value. Start with \`env -u ${other} ${own}=1 \u2026\`; \`-e ${other}=0\` does not switch it off.` : `${capital(where(kinds))} has ${other}=1, which wins over ${wanted3} wherever the engine's YAML says \`backend: DEFAULT\`. Name the backend in the YAML, or unset the variable.`
    );
  }
  return notes;
}
function where(kinds) {
  return kinds.map(({ kind }) => SHELL_WORDS[kind]).join(" and ");
}
function capital(text2) {
  return text2.charAt(0).toUpperCase() + text2.slice(1);
}
function serviceNotes({ programs }) {
  const missing3 = ["etcd", "nats-server"].filter((name) => programs[name] === null);
  return missing3.length === 0 ? [] : [
    `The image has no ${missing3.join(" and no ")}; the smoke test takes this runner's, where it has them.`
  ];
}
function libraryNotes({ libraries, nixlVersions }) {
  const nixl = libraries.filter(({ name }) => name === "libnixl").map(({ path }) => path);
  return [
    ...nixl.length > 1 ? [
      `The image has ${nixl.length} copies of libnixl: ${nixl.join(", ")}. The arms' evidence says which one was loaded.`
    ] : [],
    ...nixlVersions === null ? [] : [
      `NIXL according to /opt/dynamo/nixl-versions.txt: ${nixlVersions.trim().split(/\s*\n\s*/).join("; ")}`
    ]
  ];
}
function words2(variables) {
  const pairs = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  return pairs.join(" ") || "none";
}

// src/image/probe.ts
import { readFileSync as readFileSync3 } from "node:fs";
import { join as join9 } from "node:path";
var MARK2 = "trtllm-nixl-build-probe ";
var PROGRAM = join9(import.meta.dirname, "probe.py");
function probeCommand(kind) {
  const code = readFileSync3(PROGRAM, "utf8");
  const python = ["python3", "-c", code, MARK2, kind === "command" ? "deep" : "environment"];
  if (kind === "command") return python;
  return ["bash", kind === "login" ? "-lc" : "-ic", 'exec "$0" "$@"', ...python];
}
function readProbe(stdout) {
  const line2 = stdout.split("\n").findLast((text2) => text2.startsWith(MARK2));
  return line2 === void 0 ? void 0 : JSON.parse(line2.slice(MARK2.length));
}

// src/image/contract.ts
var PROBE_TIMEOUT_SECONDS = 180;
function isIntact(contract) {
  return contract.checks.every(({ ok }) => ok);
}
function requireContract({ reference: reference2, contract }) {
  const broken2 = contract.checks.filter(({ ok }) => !ok);
  if (broken2.length === 0) return;
  const words4 = broken2.map(({ name, expected, found }) => `${name}: expected ${expected}, found ${found}`);
  throw new ToolError({
    code: "CONTRACT_BROKEN",
    kind: "answer",
    what: `The image ${reference2} breaks its contract. ${words4.join("; ")}.`,
    means: "What would run in it is not what was asked for, so the service was not started; the wheel is kept.",
    next: "Compare the checkout's Dockerfile and build.sh with upstream's; the image is there to be looked into."
  });
}
async function checkContract(session, reference2, plan2, wheel) {
  await session.ledger.own({ kind: "containers", env: session.env });
  const [command, login, interactive] = await Promise.all([
    probe(session, reference2, "command"),
    probe(session, reference2, "login"),
    probe(session, reference2, "interactive")
  ]);
  return judgeContract(plan2, { command, login, interactive }, wheel);
}
async function probe(session, reference2, kind) {
  const label = `${CONTAINER_LABEL}=${session.runId}`;
  const run = ["run", "--rm", "--pull", "never", "--network", "none", "--label", label];
  const end = await session.run({
    argv: ["docker", ...run, reference2, ...probeCommand(kind)],
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
var FORMAT = 4;
function imageFingerprint(plan2, ingredients) {
  const commands = imageCommands(plan2, {
    wheelFolder: ingredients.wheelSha256 === null ? null : "/WHEEL",
    tag: "TAG",
    buildArgs: ingredients.buildArgs
  });
  const text2 = canonicalJson({
    format: FORMAT,
    generation: plan2.generation,
    checkout: { commit: plan2.checkout.commit, dirty: plan2.checkout.dirty },
    key: plan2.key,
    nixlCommitOverride: plan2.nixlCommitOverride,
    wheel: ingredients.wheelSha256,
    onlyRun: ingredients.onlyRun,
    commands: commands.map(({ argv }) => argv)
  });
  return createHash2("sha256").update(text2).digest("hex");
}

// src/image/handed-wheel.ts
var import_yauzl2 = __toESM(require_yauzl(), 1);
import { createHash as createHash3 } from "node:crypto";
import { readdir as readdir4 } from "node:fs/promises";
import { join as join10 } from "node:path";
import { buffer } from "node:stream/consumers";
var TEXT_LIMIT = 256 * 2 ** 20;
async function readHandedWheel(folder) {
  const names = (await readdir4(folder, { recursive: true })).filter((name2) => name2.endsWith(".whl"));
  const [name] = names;
  if (name === void 0 || names.length > 1) throw new RangeError(`${names.length} wheels in ${folder}`);
  const texts = await readTexts(join10(folder, name), /^[^/]+\.dist-info\/(METADATA|RECORD)$/);
  const version = /^Version:[ \t]*(\S+)[ \t]*$/m.exec(texts["METADATA"] ?? "")?.[1];
  return {
    fileName: name.slice(name.lastIndexOf("/") + 1),
    version: version ?? name.split("-")[1] ?? "",
    content: contentDigest(texts["RECORD"] ?? "")
  };
}
function contentDigest(record) {
  const rows = [];
  for (const line2 of record.split(/\r?\n/)) {
    const [, quoted2, plain, hash] = /^(?:"((?:[^"]|"")*)"|([^",]*)),(sha256=[\w=-]+),\d*$/.exec(line2) ?? [];
    const path = quoted2?.replaceAll('""', '"') ?? plain;
    if (path?.startsWith("tensorrt_llm/") && !path.endsWith(".pyc"))
      rows.push(Buffer.from(`${path},${hash}
`));
  }
  if (rows.length === 0) return null;
  return createHash3("sha256").update(Buffer.concat(rows.sort(Buffer.compare))).digest("hex");
}
async function readTexts(path, wanted3) {
  const texts = {};
  const zip = await import_yauzl2.default.openPromise(path, { lazyEntries: true, strictFileNames: true });
  try {
    for await (const entry of zip.eachEntry()) {
      const key = wanted3.exec(entry.fileName)?.[1];
      if (key === void 0 || entry.uncompressedSize > TEXT_LIMIT) continue;
      texts[key] = (await buffer(await zip.openReadStreamPromise(entry))).toString("utf8");
    }
  } finally {
    zip.close();
  }
  return texts;
}

// src/system/host-lock.ts
import { ftruncateSync, readSync, writeSync } from "node:fs";
async function takeTurn(session, path, waiting) {
  const free = await takeLock(path, { waitSeconds: 0, anyUser: true, signal: session.signal });
  if (free !== void 0) return { lock: free, waited: false };
  waiting.onWait?.();
  const progress = startProgress(session.log, waiting.title);
  progress.update(waiting.because);
  try {
    const lock = await takeLock(path, { anyUser: true, signal: session.signal });
    if (lock === void 0) throw new Error("a lock without a time limit was not given");
    return { lock, waited: true };
  } finally {
    progress.done();
  }
}
function readSince({ fd }) {
  const buffer2 = Buffer.alloc(64);
  const text2 = buffer2.toString("latin1", 0, readSync(fd, buffer2, 0, buffer2.length, 0));
  const at = new Date(text2.trim());
  return Number.isNaN(at.getTime()) ? void 0 : at;
}
function writeSince({ fd }, since) {
  ftruncateSync(fd);
  if (since !== void 0) writeSync(fd, `${since.toISOString()}
`, 0, "latin1");
}

// src/image/host-lock.ts
var HOST_LOCK = "/tmp/trtllm-nixl-build-image";
function imageLockPath(fixedNames, fingerprint) {
  return fixedNames.length > 0 ? `${HOST_LOCK}.lock` : `${HOST_LOCK}-${fingerprint.slice(0, 1)}.lock`;
}
async function onlyImageOnHost(session, path, body2) {
  const { lock } = await takeTurn(session, path, {
    title: "Waiting for another image build on this host",
    because: "it uses the same fixed names, or is the same image, so they run one after the other"
  });
  try {
    const interruptedSince = readSince(lock);
    writeSince(lock, session.now());
    try {
      return await body2({ interruptedSince });
    } finally {
      writeSince(lock, void 0);
    }
  } finally {
    await lock.release();
  }
}

// src/image/labels.ts
var PREFIX = "trtllm-nixl-build";
var FINGERPRINT = `${PREFIX}.fingerprint`;
async function labelImage(session, image, tag, labels) {
  await session.ledger.own({ kind: "containers", env: session.env });
  const command = await hasCommand(session, image) ? [] : ["true"];
  const run = ["--label", `${CONTAINER_LABEL}=${session.runId}`];
  const container = await dockerOutput(session, ["create", "--pull", "never", ...run, image, ...command]);
  try {
    const changes = labelLines(labels).flatMap((line2) => ["--change", line2]);
    const empty = command.length === 0 ? [] : ["--change", "CMD []"];
    return await dockerOutput(session, ["commit", ...changes, ...empty, container, tag], 600);
  } finally {
    await docker(session, ["rm", "--force", "--volumes", container], 30);
  }
}
function labelLines(labels) {
  const pairs = [
    [`${PREFIX}.key`, labels.key],
    [`${PREFIX}.commit`, labels.commit],
    [FINGERPRINT, labels.fingerprint],
    [`${PREFIX}.contract`, encode(labels.contract)],
    [`${PREFIX}.base`, encode(labels.base)],
    // Inherited from the container it is made from. Left on the image, users' containers would carry it and be removed as ours.
    [CONTAINER_LABEL, ""]
  ];
  return pairs.map(([name, value]) => `LABEL "${name}"="${value}"`);
}
async function findImage(session, fingerprint) {
  const filter = ["--filter", `label=${FINGERPRINT}=${fingerprint}`];
  const listed = await dockerOutput(session, ["images", "--no-trunc", "--quiet", ...filter], 30);
  for (const id of new Set(listed.split("\n").filter((line2) => line2 !== ""))) {
    const labels = await readLabels(session, id);
    if (!labels || !isIntact(labels.contract)) continue;
    const state = labels.base === null ? "unknown" : await stateOfBase(session, labels.base);
    if (state === "moved") continue;
    return { id, contract: withDoubt(labels.contract, state === "same" ? null : labels.base) };
  }
  return void 0;
}
async function ourKey(session, id) {
  const format = `{{index .Config.Labels "${PREFIX}.key"}}`;
  return await dockerOutput(session, ["image", "inspect", "--format", format, id], 30) || null;
}
async function readLabels(session, id) {
  const text2 = await dockerOutput(
    session,
    ["image", "inspect", "--format", "{{json .Config.Labels}}", id],
    30
  );
  const labels = JSON.parse(text2);
  try {
    return {
      contract: decode(labels?.[`${PREFIX}.contract`]),
      base: decode(labels?.[`${PREFIX}.base`])
    };
  } catch {
    return void 0;
  }
}
function withDoubt(contract, base) {
  if (typeof base?.digest !== "string") return contract;
  const note = `Used again although it is not known whether ${base.reference} is still ${base.digest}: its registry did not tell.`;
  return { ...contract, notes: [...contract.notes, note] };
}
async function hasCommand(session, image) {
  const format = "{{len .Config.Cmd}} {{len .Config.Entrypoint}}";
  return await dockerOutput(session, ["image", "inspect", "--format", format, image], 30) !== "0 0";
}
function encode(value) {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
function decode(text2) {
  if (text2 === void 0) throw new ToolError(UNREADABLE);
  return JSON.parse(Buffer.from(text2, "base64url").toString("utf8"));
}
var UNREADABLE = {
  code: "LABELS_UNREADABLE",
  kind: "surroundings",
  what: "An image carries our fingerprint but not our other labels.",
  means: "It is not used.",
  next: "Nothing: the image is built anew."
};

// src/image/nixl-clone.ts
import { lstat as lstat4, rm, stat as stat3 } from "node:fs/promises";
import { dirname as dirname4 } from "node:path";
var FETCH_SECONDS = 600;
async function prepareNixlClone(session, plan2, copy, interruptedSince) {
  const folder = plan2.image.nixlClone;
  if (folder === null) return;
  const found = await lstat4(folder).catch(() => void 0);
  if (found === void 0) return;
  const git3 = gitIn(session, folder);
  if (!found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) throw ofAnother(folder);
  if (await removeHalf(session, folder, git3, interruptedSince)) return;
  const commit = await wantedCommit(session, plan2, copy);
  if (commit === null) return;
  await requireClean(folder, git3);
  if (await has(git3, commit.ref)) return;
  session.log.info(`Fetching NIXL ${commit.ref} into the kept clone ${folder}, which lacks it.`);
  const single = await git3(["fetch", "--quiet", "--no-tags", commit.remote, commit.ref]);
  if (single.code === 0 && await has(git3, commit.ref)) return;
  const all = await git3([
    "fetch",
    "--quiet",
    "--tags",
    commit.remote,
    "+refs/heads/*:refs/trtllm-nixl-build/*"
  ]);
  if (all.code === 0 && await has(git3, commit.ref)) return;
  throw stale(folder, commit.ref, [...single.tail, ...all.tail]);
}
async function wantedCommit(session, plan2, copy) {
  const facts = generationOf(plan2.generation).support.wheel(await readCheckout(session, copy));
  const ref = facts.nixlCommit ?? plan2.image.pins.nixl;
  return ref === null ? null : { ref, remote: facts.nixlRemote };
}
async function removeHalf(session, folder, git3, since) {
  const head = await git3(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  if (head.code === 0 || since === void 0) return false;
  const { birthtimeMs } = await stat3(folder);
  if (birthtimeMs < since.getTime()) return false;
  session.log.info(`Removing the half-made NIXL clone that a killed build left in ${folder}.`);
  await rm(folder, { recursive: true, force: true });
  return true;
}
async function requireClean(folder, git3) {
  const status = await git3(["status", "--porcelain", "--untracked-files=all"]);
  if (status.code === 0 && status.stdout.trim() === "") return;
  const why = status.code === 0 ? status.stdout.trim().split("\n").slice(0, 3).join(", ") : status.tail.slice(-2).join(" ");
  throw new ToolError({
    code: "NIXL_CLONE_DIRTY",
    kind: "surroundings",
    what: `The NIXL clone that build.sh keeps in ${folder} is not as git left it: ${why}.`,
    means: "It is copied into the image as it is, which nothing here would know of; nothing was built.",
    next: `Remove it if nobody needs it (build.sh makes it again): rm -rf ${folder}`
  });
}
async function has(git3, ref) {
  return (await git3(["rev-parse", "--verify", "--quiet", `${ref}^{commit}`])).code === 0;
}
function gitIn(session, folder) {
  const env = {
    GIT_DIR: void 0,
    GIT_WORK_TREE: void 0,
    GIT_CEILING_DIRECTORIES: dirname4(folder),
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C"
  };
  return (args) => session.run({
    argv: ["git", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-C", folder, ...args],
    env,
    timeoutSeconds: FETCH_SECONDS
  });
}
function ofAnother(folder) {
  return new ToolError({
    code: "NIXL_CLONE_OF_ANOTHER",
    kind: "surroundings",
    what: `${folder}, where build.sh keeps its NIXL clone, belongs to another user of this host, or is no folder.`,
    means: "build.sh would take it as it is, whatever it holds; nothing was built.",
    next: `Let one user build on this host, or remove ${folder}, which build.sh makes again.`
  });
}
function stale(folder, ref, tail) {
  return new ToolError({
    code: "NIXL_CLONE_STALE",
    kind: "surroundings",
    what: `The NIXL clone in ${folder} lacks the commit that is wanted${ref === null ? "" : ` (${ref})`}, and it could not be fetched: ${tail.slice(-2).join(" ") || "no message"}.`,
    means: "There is no image; the wheel is kept.",
    next: `Check the network of the runner, or remove ${folder} (a clone that build.sh makes again), and run the step again.`
  });
}

// src/image/build-lines.ts
var VERTEX = /^#(\d+) (.+)$/;
var PLACED = /^\[(?:(.+) )?(\d+)\/(\d+)\] (.+)$/;
var UNPLACED = /^(\[(?:internal|auth|context|stage)[^\]]*\] .+|\[[^\]\d][^\]]*\] .+|exporting .+|importing .+|resolve image config .+|docker-image:\/\/.+|local:\/\/.+|sending tarball.*|preparing build cache.*|writing .+ to .+|merging .+)$/;
var NEWS = /\b(done|\d+(\.\d+)?s)$/;
var CLASSIC = /^Step (\d+)\/(\d+) : (.+)$/;
function readBuildLine(line2) {
  const vertex = VERTEX.exec(line2);
  if (vertex?.[1] !== void 0 && vertex[2] !== void 0) return readVertex(vertex[1], vertex[2]);
  const classic = CLASSIC.exec(line2);
  if (classic) {
    const [, at, of, command = ""] = classic;
    return { kind: "begins", id: `step ${at}`, name: command, stage: "", at: Number(at), of: Number(of) };
  }
  if (/^ ---> Using cache$/.test(line2)) return { kind: "cached", id: "step" };
  return /^Successfully built [0-9a-f]+$/.test(line2) ? { kind: "built" } : null;
}
function readVertex(id, text2) {
  const done = /^DONE (\d+(?:\.\d+)?)s$/.exec(text2);
  if (done) return { kind: "ends", id, seconds: Number(done[1]) };
  if (text2 === "CACHED") return { kind: "cached", id };
  if (/^(ERROR|CANCELED)\b/.test(text2)) return { kind: "fails", id };
  const placed = PLACED.exec(text2);
  if (placed) {
    const [, stage2 = "", at, of, name = ""] = placed;
    return { kind: "begins", id, name, stage: stage2, at: Number(at), of: Number(of) };
  }
  return UNPLACED.test(text2) && !NEWS.test(text2) ? { kind: "begins", id, name: text2, stage: "" } : null;
}

// src/image/build-status.ts
var PLACED2 = /^\[(?:(.+) )?(\d+)\/(\d+)\] (.+)$/;
function readBuildStatus(line2) {
  const status = parse3(line2);
  if (status === null) return null;
  const events = [];
  const show = [];
  for (const vertex of status.vertexes ?? []) {
    const { name = "" } = vertex;
    if (name !== "") events.push(begin(vertex.digest, name));
    const end = ending(vertex);
    if (end === void 0) continue;
    events.push(end);
    show.push({ about: vertex.digest, text: `${name}: ${words3(end, vertex)}` });
  }
  for (const { data = "" } of status.logs ?? []) {
    const lines = Buffer.from(data, "base64").toString("utf8").split(/\r?\n/).filter(Boolean);
    show.push(...lines.map((text2) => ({ about: null, text: text2 })));
  }
  return { events, show };
}
function parse3(line2) {
  if (!line2.startsWith("{")) return null;
  try {
    const value = JSON.parse(line2);
    if (typeof value !== "object" || value === null) return null;
    return ["vertexes", "statuses", "logs", "warnings"].some((name) => name in value) ? value : null;
  } catch {
    return null;
  }
}
function begin(id, name) {
  const [, stage2 = "", at, of, command = ""] = PLACED2.exec(name) ?? [];
  return at === void 0 ? { kind: "begins", id, name, stage: "" } : { kind: "begins", id, name: command, stage: stage2, at: Number(at), of: Number(of) };
}
function ending({ digest: id, started, completed, cached, error }) {
  if (error !== void 0 && error !== "") return { kind: "fails", id };
  if (completed === void 0) return void 0;
  if (cached === true) return { kind: "cached", id };
  const seconds = started === void 0 ? 0 : (Date.parse(completed) - Date.parse(started)) / 1e3;
  return { kind: "ends", id, seconds: Math.max(0, seconds) };
}
function words3(event, { error }) {
  if (event.kind === "cached") return "cached";
  if (event.kind === "ends") return `done in ${(event.seconds ?? 0).toFixed(1)} s`;
  return `failed: ${error ?? ""}`;
}

// src/image/build-progress.ts
var MOST_SHOWN = 10;
var LONGEST_NAME = 90;
function followBuild() {
  const steps = [];
  const current = /* @__PURE__ */ new Map();
  let best = 0;
  const take2 = (event, seconds) => {
    if (event.kind === "built") return endClassic(current, seconds);
    if (event.kind === "begins") {
      const known = current.get(event.id);
      const same = known !== void 0 && known.name === event.name && known.stage === event.stage;
      if (same && (known.state === "running" || !/^\d+$/.test(event.id))) return known;
      if (event.id.startsWith("step")) endClassic(current, seconds);
      const { name, stage: stage2, at, of } = event;
      const step2 = { name, stage: stage2, at, of, began: seconds, seconds: void 0, state: "running" };
      current.set(event.id, step2);
      steps.push(step2);
      return step2;
    }
    const step = current.get(event.id) ?? (event.id === "step" ? classicStep(current) : void 0);
    if (step === void 0 || step.state !== "running") return void 0;
    step.state = event.kind === "ends" ? "done" : event.kind === "cached" ? "cached" : "failed";
    step.seconds = event.kind === "ends" ? event.seconds ?? seconds - step.began : seconds - step.began;
    if (event.kind === "cached") step.seconds = 0;
    return step;
  };
  return {
    line(line2, seconds) {
      const status = readBuildStatus(line2);
      const single = status === null ? readBuildLine(line2) : null;
      const events = status?.events ?? (single === null ? [] : [single]);
      const ended2 = /* @__PURE__ */ new Set();
      const touched = events.flatMap((event) => {
        const step = take2(event, seconds);
        if (step === void 0) return [];
        if (event.kind !== "begins" && event.kind !== "built") ended2.add(event.id);
        return [step];
      });
      const show = status === null ? [line2] : status.show.filter(({ about }) => about === null || ended2.has(about)).map(({ text: text2 }) => text2);
      const last = touched.findLast(({ state }) => state === "running") ?? touched.at(-1);
      if (last === void 0) return { show };
      best = Math.max(best, fractionOf(steps));
      return { show, standing: { text: nameOf(last), fraction: best === 0 ? void 0 : best } };
    },
    steps: () => summarize(steps)
  };
}
function classicStep(current) {
  return [...current].filter(([id, { state }]) => id.startsWith("step") && state === "running").map(([, step]) => step).at(-1);
}
function endClassic(current, seconds) {
  const step = classicStep(current);
  if (step === void 0) return void 0;
  step.state = "done";
  step.seconds = seconds - step.began;
  return step;
}
function fractionOf(steps) {
  const stages = /* @__PURE__ */ new Map();
  for (const { stage: stage2, at, of, state } of steps) {
    if (at === void 0 || of === void 0) continue;
    const known = stages.get(stage2) ?? { of, done: 0 };
    const done = state === "running" ? known.done : Math.max(known.done, at);
    stages.set(stage2, { of: Math.max(of, known.of), done });
  }
  const sum2 = (of) => [...stages.values()].reduce((total2, stage2) => total2 + of(stage2), 0);
  const total = sum2(({ of }) => of);
  return total === 0 ? 0 : sum2(({ of, done }) => Math.min(of, done)) / total;
}
function summarize(steps) {
  const ended2 = steps.filter(({ state }) => state !== "running");
  const timed = ended2.map((step) => ({
    name: nameOf(step),
    seconds: Math.round((step.seconds ?? 0) * 10) / 10,
    cached: step.state === "cached"
  }));
  return {
    total: ended2.length,
    cached: timed.filter(({ cached }) => cached).length,
    slowest: timed.filter(({ seconds }) => seconds > 0).sort((a, b) => b.seconds - a.seconds).slice(0, MOST_SHOWN)
  };
}
function nameOf({ stage: stage2, at, of, name }) {
  const place = at === void 0 ? "" : `${stage2 === "" ? "" : `${stage2} `}${at}/${of} `;
  const text2 = `${place}${name}`.replace(/\s+/g, " ");
  return text2.length <= LONGEST_NAME ? text2 : `${text2.slice(0, LONGEST_NAME - 1)}\u2026`;
}

// src/image/run-script.ts
var TIMEOUT_SECONDS = 4 * 3600;
var WHEEL_REFUSED = /Valid trtllm wheel file not found|attempting to build from source/;
var STALE_NIXL2 = /reference is not a tree|Failed to checkout NIXL commit|pathspec '[0-9a-f]+' did not match/;
var TAIL_LINES = 200;
async function runImageCommands(session, plan2, checkout, options2) {
  const run = { session, plan: plan2, checkout, options: options2, build: followBuild(), begun: performance.now() };
  const progress = startProgress(session.log, "Building the image");
  let baseImage = null;
  try {
    await session.log.group(`Building ${options2.tag}`, async () => {
      for (const command of imageCommands(plan2, options2)) {
        const traced = await runCommand2({ ...run, progress }, command);
        baseImage ??= traced;
      }
    });
  } finally {
    progress.done();
  }
  return { baseImage: baseImage ?? startsFrom(plan2), steps: run.build.steps() };
}
async function runCommand2(run, command) {
  const { session, options: options2, build: build2, progress } = run;
  const stop2 = new AbortController();
  const tail = [];
  let baseImage = null;
  const end = await session.run({
    argv: command.argv,
    // Its version comes from the repository it stands in; elsewhere it ends with git's exit 128.
    cwd: run.checkout,
    env: { BUILDKIT_PROGRESS: await progressForm(session), GIT_TERMINAL_PROMPT: "0" },
    timeoutSeconds: TIMEOUT_SECONDS,
    signal: AbortSignal.any([session.signal, stop2.signal]),
    onLine(line2) {
      const { show, standing } = build2.line(line2, (performance.now() - run.begun) / 1e3);
      for (const words4 of show) session.log.info(words4);
      tail.push(...show);
      tail.splice(0, Math.max(0, tail.length - TAIL_LINES));
      if (standing) progress.update(standing.text, standing.fraction, show.at(-1));
      baseImage ??= baseImageOf(line2);
      if (WHEEL_REFUSED.test(line2)) stop2.abort();
    }
  });
  session.signal.throwIfAborted();
  if (stop2.signal.aborted) throw wheelNotTaken(options2.wheelFolder ?? "none");
  if (end.code !== 0) throw explain(run.plan, command, { ...end, tail });
  return baseImage;
}
function startsFrom({ image }) {
  return image.runtimeImage ?? image.pins.baseImages.at(-1) ?? null;
}
function baseImageOf(line2) {
  const name = /--build-arg BASE_IMAGE=(\S+)/.exec(line2)?.[1];
  const tag = /--build-arg BASE_IMAGE_TAG=(\S+)/.exec(line2)?.[1];
  return name === void 0 || tag === void 0 ? null : `${name}:${tag}`;
}
function explain(plan2, { kind }, end) {
  const { buildScript } = generationOf(plan2.generation).support.image;
  const words4 = end.tail.slice(-5).join(" | ");
  if (kind === "render") return renderFailed(buildScript, end.code, words4);
  if (STALE_NIXL2.test(end.tail.join("\n")) && plan2.image.nixlClone !== null)
    return stale(plan2.image.nixlClone, null, end.tail);
  const what = kind === "docker" ? "docker buildx build" : buildScript;
  const docker2 = explainDocker(end, what);
  if (docker2.code !== "DOCKER_FAILED") return docker2;
  return new ToolError({
    code: "IMAGE_BUILD_FAILED",
    kind: "answer",
    what: `\`${what}\` ended with exit code ${end.code}: ${words4}`,
    means: "There is no image; the wheel is kept.",
    next: "The folded lines above show the step that failed."
  });
}
function renderFailed(script, code, words4) {
  return new ToolError({
    code: "RENDER_FAILED",
    kind: "answer",
    what: `${script} ended with exit code ${code}: ${words4}`,
    means: "There is no Dockerfile and no image; the wheel is kept.",
    next: "The words above are its own: an unknown target, a CUDA version that it refuses, or a template that was changed."
  });
}
function wheelNotTaken(folder) {
  return new ToolError({
    code: "WHEEL_NOT_TAKEN",
    kind: "bug",
    what: `build.sh did not accept the wheel in ${folder} and began to build one from source, or gave up; it was stopped.`,
    means: "The image would have got another wheel than the proven one, hours later.",
    next: "Please report it with the folded lines above, which say what it missed."
  });
}

// src/image/build.ts
async function buildImage(session, request) {
  const begun = Date.now();
  checkArguments(request);
  const wanted3 = wantedImage(session, request);
  const made = await reuse(session, wanted3) ?? await build(session, request, wanted3);
  return { ...made, seconds: (Date.now() - begun) / 1e3 };
}
function wantedImage(session, { plan: plan2, wheelSha256, buildArgs, tag }) {
  const blind = blindSpot(plan2);
  if (blind !== void 0) session.log.notice(`The image is built anew in every run: ${blind}.`);
  const onlyRun = blind === void 0 ? null : session.runId;
  const fingerprint = imageFingerprint(plan2, { wheelSha256: wheelSha256 ?? null, buildArgs, onlyRun });
  const ownTag = `trtllm-nixl-build:${plan2.key}-${fingerprint.slice(0, 12)}`;
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
async function build(session, request, wanted3) {
  const { plan: plan2, wheelFolder } = request;
  if (wheelFolder !== void 0) await checkWheelFolder(plan2, wheelFolder);
  await requireBuildTools(session, plan2);
  return onlyImageOnHost(
    session,
    imageLockPath(plan2.image.fixedNames, wanted3.fingerprint),
    // Whoever held the lock may have built just this image.
    async (held) => await reuse(session, wanted3) ?? await buildLabelled(session, request, wanted3, held)
  );
}
async function buildLabelled(session, request, wanted3, { interruptedSince }) {
  const { plan: plan2, buildArgs } = request;
  const wheel = request.wheelFolder === void 0 ? null : await readHandedWheel(request.wheelFolder);
  const name = `trtllm-nixl-build:unlabelled-${wanted3.fingerprint.slice(0, 12)}-${session.runId}`;
  const half = workingTag(plan2, name);
  await session.ledger.own({ kind: "image", reference: half, env: session.env });
  try {
    const wheelFolder = request.wheelFolder === void 0 ? null : await plainWheelFolder(session, request.wheelFolder);
    const folder = await buildFolder(session, plan2, { localWheel: wheelFolder !== null });
    await prepareNixlClone(session, plan2, folder, interruptedSince);
    const expected = startsFrom(plan2);
    const before = expected === null ? null : await readBase(session, expected);
    const building = await withBuildExtras(session, request.extras ?? NO_EXTRAS, half);
    const { baseImage, steps } = await runImageCommands(building, plan2, folder, {
      wheelFolder,
      tag: half,
      buildArgs
    });
    const halfId = await imageId(session, half) ?? notLoaded();
    const base = await baseOf(session, baseImage, before);
    const contract = withNote(await checkContract(session, halfId, plan2, wheel), noteOnBase(base));
    const commit = plan2.recipe.commit ?? "";
    const labels = { key: plan2.key, commit, fingerprint: wanted3.fingerprint, contract, base };
    const reference2 = isIntact(contract) ? wanted3.tag : wanted3.ownTag;
    const id = await labelImage(session, halfId, reference2, labels);
    return { reference: reference2, id, reused: false, contract, steps };
  } finally {
    await untag(session, half);
  }
}
async function baseOf(session, reference2, before) {
  if (reference2 === null) return null;
  if (reference2 !== before?.reference) return readBase(session, reference2);
  return { ...before, id: await imageId(session, reference2) };
}
function withNote(contract, note) {
  return note === null ? contract : { ...contract, notes: [...contract.notes, note] };
}
async function untag(session, reference2) {
  const argv = ["docker", "rmi", "--no-prune", reference2];
  await session.run({ argv, signal: AbortSignal.timeout(5e3), timeoutSeconds: 5 }).catch(() => {
  });
}
function checkArguments({ tag, buildArgs, knownSecrets = [] }) {
  refuseSecretArguments(buildArgs, knownSecrets);
  const bad3 = [
    ...buildArgs.filter((pair) => !/^[A-Za-z_]\w*=\S*$/.test(pair)),
    ...tag === void 0 || /^[\w][\w./:@-]*$/.test(tag) ? [] : [tag]
  ];
  if (bad3.length === 0) return;
  throw new ToolError({
    code: "BUILD_ARGUMENT",
    kind: "usage",
    what: `${bad3.map((text2) => JSON.stringify(text2)).join(", ")} cannot be given to build.sh.`,
    means: "It does not quote its options: white space would make it drop the rest, silently.",
    next: "Write build arguments as NAME=VALUE without white space, and tags as name:tag."
  });
}
function notLoaded() {
  throw new ToolError({
    code: "IMAGE_NOT_LOADED",
    kind: "surroundings",
    what: "The build ended well, but Docker's engine does not have the image it built.",
    means: "The builder kept it to itself; it cannot be looked into or run.",
    next: "Name a builder in BUILDX_BUILDER that was created with `--driver-opt default-load=true`."
  });
}

// src/image/given.ts
var PULL_TIMEOUT_SECONDS = 2 * 3600;
async function inspectImage(session, reference2, plan2) {
  const begun = Date.now();
  const id = await imageId(session, reference2) ?? await pull(session, reference2);
  const contract = await checkContract(session, id, plan2, null);
  const key = await ourKey(session, id);
  const other = key === null || key === plan2.key ? [] : [`The image was built by this action for the wheel ${key}; this plan's wheel is ${plan2.key}.`];
  return {
    reference: reference2,
    id,
    reused: true,
    seconds: (Date.now() - begun) / 1e3,
    contract: { ...contract, notes: [...other, ...contract.notes] }
  };
}
async function pull(session, reference2) {
  session.log.info(`The engine does not have ${reference2}; pulling it.`);
  const end = await docker(session, ["pull", reference2], PULL_TIMEOUT_SECONDS);
  session.signal.throwIfAborted();
  const id = end.code === 0 ? await imageId(session, reference2) : null;
  if (id !== null) return id;
  const known = explainDocker(end, "docker pull");
  if (known.code !== "DOCKER_FAILED" && known.code !== "BASE_IMAGE_NOT_FOUND") throw known;
  throw new ToolError({
    code: "IMAGE_NOT_FOUND",
    kind: "usage",
    what: `There is no image \`${reference2}\`: the engine does not have it, and it cannot be pulled (${end.tail.at(-1) ?? ""}).`,
    means: "There is nothing to look into or to run.",
    next: "Correct the name (input `image`), build it before, or log in to its registry."
  });
}

// src/image/push.ts
var TIMEOUT_SECONDS2 = 2 * 3600;
var DIGEST = /\bdigest: (sha256:[0-9a-f]{64})\b/;
async function pushImage(session, id, reference2) {
  checkReference(reference2);
  await dockerOutput(session, ["tag", id, reference2]);
  const progress = startProgress(session.log, `Pushing ${reference2}`);
  try {
    const end = await session.run({
      argv: ["docker", "push", reference2],
      timeoutSeconds: TIMEOUT_SECONDS2,
      onLine: (line2) => progress.update(line2.trim())
    });
    session.signal.throwIfAborted();
    const digest2 = DIGEST.exec(end.stdout)?.[1];
    if (end.code === 0 && digest2 !== void 0) return { reference: reference2, digest: digest2 };
    throw explainPush(end, reference2);
  } finally {
    progress.done();
  }
}
function checkReference(reference2) {
  const host = /^(localhost|[\w-]+(\.[\w-]+)+|[\w.-]+:\d+)(:\d+)?\//.test(reference2);
  if (host && /^[\w.:/-]+$/.test(reference2) && !reference2.includes("@")) return;
  throw new ToolError({
    code: "PUSH_REFERENCE",
    kind: "usage",
    what: `\`${reference2}\` is no name to push to.`,
    means: "Nothing was pushed.",
    next: "Write `registry.example/team/dynamo:tag`, with the host of the registry in front."
  });
}
function explainPush(end, reference2) {
  const text2 = end.tail.join("\n");
  const host = reference2.slice(0, reference2.indexOf("/"));
  if (/unauthorized|no basic auth credentials|authentication required|denied|forbidden|\b40[13]\b/i.test(text2))
    return new ToolError({
      code: "PUSH_DENIED",
      kind: "surroundings",
      what: `The registry ${host} did not let this runner push ${reference2}.`,
      means: "The image is on this engine, and nowhere else.",
      next: `Log in before this step (\`docker login ${host}\`) with an account that may write there.`
    });
  if (/connection refused|no such host|i\/o timeout|TLS handshake|context deadline exceeded|\b50[0234]\b/i.test(
    text2
  ))
    return new ToolError({
      code: "REGISTRY_UNREACHABLE",
      kind: "surroundings",
      what: `The registry ${host} does not answer: ${end.tail.at(-1) ?? ""}`,
      means: "The image is on this engine, and nowhere else.",
      next: "Check the name and the network, and run the step again."
    });
  return explainDocker(end, "docker push");
}
function nothingToPush() {
  return new ToolError({
    code: "NOTHING_TO_PUSH",
    kind: "usage",
    what: "`push` is given, but this run has no image: with `engine: host` the service runs in place.",
    means: "Nothing was pushed.",
    next: "Leave `push` out, or use `engine: docker`."
  });
}

// src/make-report.ts
import { join as join13 } from "node:path";

// src/report/clean-evidence.ts
import { createReadStream as createReadStream2, createWriteStream } from "node:fs";
import { chmod as chmod2, lstat as lstat5, readdir as readdir5, rename, rm as rm2 } from "node:fs/promises";
import { join as join11 } from "node:path";
import { Transform } from "node:stream";
import { pipeline as pipeline2 } from "node:stream/promises";
async function cleanEvidence(folder, secrets) {
  const changed2 = [];
  const removed = [];
  const needles = secrets.filter((one) => one.length >= 4).map((one) => Buffer.from(one));
  if (needles.length > 0) await cleanFolder(folder, "", needles, { changed: changed2, removed });
  return { changed: changed2, removed };
}
async function cleanFolder(root, inner, needles, into) {
  const entries = await readdir5(join11(root, inner), { withFileTypes: true }).catch(() => []);
  for (const entry of entries.toSorted((a, b) => a.name < b.name ? -1 : 1)) {
    const name = await cleanName(join11(root, inner), entry.name, needles);
    const path = inner === "" ? name : `${inner}/${name}`;
    if (name !== entry.name) into.changed.push(path);
    if (entry.isDirectory()) await cleanFolder(root, path, needles, into);
    else if (entry.isFile()) await cleanFile(root, path, needles, into);
  }
}
async function cleanName(folder, name, needles) {
  const clean = needles.reduce((text2, needle) => text2.replaceAll(needle.toString(), "***"), name);
  if (clean === name) return name;
  await rename(join11(folder, name), join11(folder, clean));
  return clean;
}
async function cleanFile(root, path, needles, into) {
  const place = join11(root, path);
  const draft = `${place}.cleaned`;
  try {
    const { holds, binary } = await look(place, needles);
    if (!holds) return;
    const { mode } = await lstat5(place);
    await pipeline2(
      createReadStream2(place),
      replacing(needles, binary),
      createWriteStream(draft, { flags: "wx" })
    );
    await chmod2(draft, mode & 511);
    await rename(draft, place);
    into.changed.push(path);
  } catch {
    await rm2(draft, { force: true });
    await rm2(place, { force: true });
    into.removed.push(path);
  }
}
async function look(path, needles) {
  const overlap = Math.max(...needles.map(({ length }) => length)) - 1;
  let tail = Buffer.alloc(0);
  let binary = false;
  let holds = false;
  for await (const chunk of createReadStream2(path, { highWaterMark: 1 << 20 })) {
    const window = Buffer.concat([tail, chunk]);
    binary ||= chunk.includes(0);
    holds ||= needles.some((needle) => window.includes(needle));
    if (holds && binary) break;
    tail = Buffer.from(window.subarray(Math.max(0, window.length - overlap)));
  }
  return { holds, binary };
}
function replacing(needles, binary) {
  const overlap = Math.max(...needles.map(({ length }) => length)) - 1;
  let held = Buffer.alloc(0);
  return new Transform({
    transform(chunk, _, done) {
      const all = replaced(Buffer.concat([held, chunk]), needles, binary);
      const keep = Math.min(overlap, all.length);
      held = Buffer.from(all.subarray(all.length - keep));
      done(null, all.subarray(0, all.length - keep));
    },
    flush(done) {
      done(null, held);
    }
  });
}
function replaced(bytes2, needles, binary) {
  let all = bytes2;
  for (const needle of needles) {
    const stars = Buffer.from("*".repeat(binary ? needle.length : 3));
    const parts2 = [];
    let from = 0;
    for (let at = all.indexOf(needle); at !== -1; at = all.indexOf(needle, from)) {
      parts2.push(all.subarray(from, at), stars);
      from = at + needle.length;
    }
    if (from > 0) all = Buffer.concat([...parts2, all.subarray(from)]);
  }
  return all;
}

// src/report/load-view.ts
import { constants as constants4 } from "node:fs";
import { open as open2 } from "node:fs/promises";
import { join as join12 } from "node:path";
import { createInterface } from "node:readline";

// src/evidence/versions.ts
var LINES = [
  ["TensorRT-LLM", /TensorRT-LLM version: ?(\S+)/],
  ["NIXL", /\bNIXL version: ?(\S+)/],
  ["UCX", /\bVersion (\d+\.\d+\.\d+\S*) \(loaded from ([^),]+)/],
  ["UCX under NIXL", /NIXL UCX backend bound to UCX (\S+) at (\S+)/],
  ["vLLM", /Initializing a V1 LLM engine \(v?([\w.]+)\)/]
];
function versionsIn(text2) {
  const found = /* @__PURE__ */ new Map();
  for (const line2 of linesOf(text2)) {
    if (!/ersion|bound to UCX|V1 LLM/.test(line2.text)) continue;
    for (const [what, pattern] of LINES) {
      const match = pattern.exec(line2.text);
      if (!match) continue;
      const version = match[2] === void 0 ? match[1] ?? "" : `${match[1]} (${match[2]})`;
      found.set(`${what} ${version}`, { what, version });
    }
  }
  const order = LINES.map(([what]) => what);
  return [...found.values()].sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
}

// src/evidence/compare-parts.ts
function versionsOfRun({ parts: parts2 }) {
  const entries = parts2.flatMap(({ name, record, texts }) => {
    const recorded = record?.release ? [["release", record.release]] : [];
    const values = new Map(recorded.map(([what, value]) => [what, /* @__PURE__ */ new Set([value])]));
    for (const [path, text2] of texts) {
      if (kindOf(path) !== "log" && kindOf(path) !== "ucx" && record !== null) continue;
      for (const { what, version } of versionsIn(text2)) {
        const known = values.get(what) ?? /* @__PURE__ */ new Set();
        values.set(what, known.add(version));
      }
    }
    return [...values].map(([what, found]) => [
      `${name} ${what}`,
      { arm: name, name: what, value: [...found].sort().join(", ") }
    ]);
  });
  return new Map(entries);
}
function settingsOfRun({ parts: parts2 }) {
  const entries = parts2.flatMap(({ name: arm, record, texts }) => {
    if (record === null) return [];
    const set = Object.entries(record.environment).map(
      ([name, value]) => [`${arm} set ${name}`, { arm, name, value: value ?? "removed" }]
    );
    const seen2 = [...texts].flatMap(([path, text2]) => {
      if (kindOf(path) !== "environ") return [];
      const process2 = originOf(path, record).process ?? "unknown";
      return [...linesOf(text2)].flatMap((line2) => {
        const [name, ...rest] = line2.text.split("=");
        if (!name || rest.length === 0 || PER_RUN.test(name)) return [];
        return [[`${arm} ${process2} ${name}`, { arm, name: `${process2}: ${name}`, value: rest.join("=") }]];
      });
    });
    return [...set, ...seen2];
  });
  return new Map(entries);
}
var PER_RUN = /_DIR$|_FILE$|_PATH$|_PORT$|_ENDPOINTS?$|_SERVER$|_TRANSFERS$|^HOSTNAME$/;
var MOST_LINES = 200;
function linesOfRun({ parts: parts2 }) {
  const found = /* @__PURE__ */ new Map();
  for (const { name: arm, texts, record } of parts2) {
    for (const [path, text2] of texts) {
      if (record !== null && kindOf(path) !== "log") continue;
      for (const line2 of linesOf(text2)) {
        if (found.size >= MOST_LINES) return found;
        if (!isTrouble(line2.text)) continue;
        const shape = shapeOf(line2.text);
        const key = `${arm} ${shape}`;
        if (!found.has(key)) found.set(key, { arm, name: `${path}:${line2.number}`, value: shape });
      }
    }
  }
  return found;
}
function isTrouble(text2) {
  return /\bWARN(?:ING)?\b|\[W\]/.test(text2) || FAILURE_RULES.some((pattern) => pattern.test(text2));
}
function shapeOf(text2) {
  return text2.replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, "#").replace(/0x[0-9a-f]+/gi, "#").replace(/\d+(?:[.:/T_-]\d+)*Z?/g, "#").replace(/\s+/g, " ").trim().slice(0, 300);
}

// src/evidence/compare.ts
function compareRuns(old, next) {
  const changes = [
    ...verdictChange(null, old.judgement, next.judgement),
    ...armChanges(old.judgement, next.judgement),
    ...setChanges("version", versionsOfRun(old), versionsOfRun(next)),
    ...setChanges("setting", settingsOfRun(old), settingsOfRun(next)),
    ...diagnosisChanges(old.judgement, next.judgement),
    ...setChanges("line", linesOfRun(old), linesOfRun(next))
  ];
  return {
    version: 1,
    old: { name: old.name, line: old.judgement.line },
    new: { name: next.name, line: next.judgement.line },
    worse: changes.some(({ worse }) => worse),
    changes
  };
}
function change(what, arm, old, next, worse = false, name = null) {
  return old === next ? [] : [{ what, arm, name, old, new: next, worse }];
}
function verdictChange(arm, old, next) {
  const rank2 = ({ verdict }) => SEVERITY.indexOf(verdict);
  return change("verdict", arm, old.verdict, next.verdict, rank2(next) < rank2(old));
}
function armChanges(old, next) {
  if (old.arms.length === 0 && next.arms.length === 0) return pathChanges(null, old, next);
  const names = [...new Set([...old.arms, ...next.arms].map(({ arm }) => arm))];
  return names.flatMap((name) => {
    const [before, after] = [armOf(old, name), armOf(next, name)];
    if (!before || !after)
      return change("arm", name, before ? before.verdict : null, after ? after.verdict : null);
    return [...verdictChange(name, before, after), ...pathChanges(name, before, after)];
  });
}
function armOf({ arms }, name) {
  return arms.find(({ arm }) => arm === name);
}
var SLOW = /* @__PURE__ */ new Set(["tcp"]);
function pathChanges(arm, old, next) {
  const slower = !SLOW.has(old.wire) && old.wire !== "unknown" && SLOW.has(next.wire);
  return [
    ...change("backend", arm, `${old.backend} ${old.claim}`, `${next.backend} ${next.claim}`),
    ...change("wire", arm, old.wire, next.wire, slower),
    ...speedChange(arm, old.gbps, next.gbps),
    ...bytesChange(arm, old.bytes, next.bytes)
  ];
}
var NOISE = 0.2;
var WORSE = 0.5;
function speedChange(arm, old, next) {
  const same = old !== null && next !== null && Math.abs(next - old) <= old * NOISE;
  if (same) return [];
  const worse = old !== null && next !== null && next < old * WORSE;
  const words4 = (rate4) => rate4 === null ? null : `${rate4.toPrecision(3)} GB/s`;
  return change("speed", arm, words4(old), words4(next), worse);
}
function bytesChange(arm, old, next) {
  const same = Math.abs(next - old) <= Math.max(old, next) * 0.1;
  return same ? [] : change("bytes", arm, String(old), String(next));
}
function setChanges(what, old, next) {
  const names = [.../* @__PURE__ */ new Set([...old.keys(), ...next.keys()])];
  return names.flatMap((key) => {
    const [before, after] = [old.get(key), next.get(key)];
    const { arm, name } = before ?? after;
    return change(what, arm, before?.value ?? null, after?.value ?? null, false, name);
  });
}
function diagnosisChanges(old, next) {
  const codes = [...new Set([...old.diagnoses, ...next.diagnoses].map(({ code }) => code))];
  return codes.flatMap((code) => {
    const words4 = ({ diagnoses }) => diagnoses.find((one) => one.code === code) === void 0 ? null : "seen";
    return change("diagnosis", null, words4(old), words4(next), false, code);
  });
}

// src/report/view/link.ts
function ceilingOf(evidence) {
  const { gbps, measured, name, kind } = linkOf(evidence);
  if (gbps === null) return null;
  const link = name ?? kind;
  return {
    gbps,
    what: measured ? `a plain copy over ${link}, measured in this run` : `what ${link} promises`
  };
}
function gpuCount({ record, texts }) {
  const csv = texts.get("topology/gpus.csv");
  if (csv !== void 0) return gpusOf(csv).length;
  return record.memory === "host" ? 0 : null;
}

// src/report/view/arm.ts
function viewArm(evidence, verdict) {
  const { record } = evidence;
  return {
    arm: record.arm,
    ...timeLine(record),
    seconds: record.seconds,
    transfers: transfersOf(evidence),
    bytes: bytesOf4(record, verdict),
    ceiling: ceilingOf(evidence),
    environment: record.environment,
    memory: record.memory,
    gpus: gpuCount(evidence)
  };
}
function timeLine(record) {
  const timed = [...record.processes, ...record.requests].every((one) => one.began !== void 0);
  return {
    timed,
    services: record.processes.map((one) => serviceSpan(one, record)),
    requests: requestSpans(record)
  };
}
function serviceSpan(one, { seconds }) {
  const from = one.began ?? Math.max(0, seconds - one.seconds);
  const early = one.exitBeforeStop !== null;
  const end = early ? `ended by itself with ${exitWords2(one.exitBeforeStop)}` : "ran until it was stopped";
  const pid = one.pid === null ? "never started" : `pid ${one.pid}`;
  return {
    name: one.name,
    from,
    to: from + one.seconds,
    ok: !early && one.pid !== null,
    title: `${one.name} (${one.role}, ${pid}): ${one.seconds.toFixed(1)} s, ${end}`
  };
}
function exitWords2(exit) {
  if (exit === null) return "no code";
  return exit < 0 ? `signal ${-exit}` : `code ${exit}`;
}
function requestSpans({ requests: requests2, seconds }) {
  let next = Math.max(0, seconds - requests2.reduce((sum2, one) => sum2 + one.seconds, 0));
  return requests2.map((request) => {
    const from = request.began ?? next;
    next = from + request.seconds;
    const tokens = request.promptTokens === null ? "" : `, ${request.promptTokens} prompt tokens`;
    const end = request.ok ? "answered" : `failed: ${request.error ?? "no answer"}`;
    return {
      name: `request ${request.prompt}`,
      from,
      to: next,
      ok: request.ok,
      title: `request ${request.prompt}: ${request.seconds.toFixed(2)} s${tokens}, ${end}`
    };
  });
}
function transfersOf(evidence) {
  const timed = [...evidence.binaries].flatMap(([path, bytes2]) => {
    const answer = path.startsWith("telemetry/") ? readNixlRing(bytes2) : void 0;
    return answer?.ok === true ? answer.ring.transfers : [];
  });
  if (timed.length > 0)
    return timed.map(({ bytes: bytes2, micros }) => ({
      bytes: bytes2,
      gbps: bytes2 / micros / 1e3,
      ok: true,
      source: "telemetry"
    }));
  const counted = countedTransfers(evidence);
  const sent = counted.filter((one) => one.direction === "send");
  return (sent.length > 0 ? sent : counted).flatMap(
    ({ bytes: bytes2, gbps, ok }) => gbps === null || bytes2 <= 0 ? [] : [{ bytes: bytes2, gbps, ok, source: "counter" }]
  );
}
function bytesOf4(record, verdict) {
  if (!record.disaggregated) return [];
  const expected = expectedBytes(record);
  const counts2 = /* @__PURE__ */ new Map();
  for (const { witness, process: process2, bytes: bytes2 } of verdict?.findings ?? []) {
    if (bytes2 === void 0 || bytes2 === 0) continue;
    const source = process2 === null ? witness : `${witness}, ${process2}`;
    counts2.set(source, (counts2.get(source) ?? 0) + bytes2);
  }
  const shown = [...counts2].map(([source, bytes2]) => ({ source, bytes: bytes2 }));
  return [{ source: expected.exact ? "expected" : "expected at least", bytes: expected.bytes }, ...shown];
}

// src/report/view/excerpt.ts
var AROUND = 2;
var MOST_EXCERPTS = 60;
var LONGEST_LINE = 400;
function wantedLines(findings, decided) {
  return findings.map((one, finding) => ({ finding, file: one.file, line: one.line, strength: one.strength })).toSorted(
    (a, b) => Number(decided.has(b.finding)) - Number(decided.has(a.finding)) || b.strength - a.strength
  ).flatMap(({ finding, file, line: line2 }) => file === null || line2 === null ? [] : [{ finding, file, line: line2 }]).slice(0, MOST_EXCERPTS);
}
var ExcerptTaker = class {
  #wanted;
  #kept = /* @__PURE__ */ new Map();
  #numbers = /* @__PURE__ */ new Set();
  /** After this line there is nothing to take. */
  last;
  constructor(wanted3) {
    this.#wanted = wanted3;
    for (const { line: line2 } of wanted3)
      for (let number2 = Math.max(1, line2 - AROUND); number2 <= line2 + AROUND; number2 += 1)
        this.#numbers.add(number2);
    this.last = Math.max(0, ...wanted3.map(({ line: line2 }) => line2 + AROUND));
  }
  take(number2, text2) {
    if (this.#numbers.has(number2)) this.#kept.set(number2, oneLine(text2, LONGEST_LINE));
  }
  excerpts() {
    return this.#wanted.map(({ finding, line: line2 }) => ({ finding, lines: this.#around(line2) }));
  }
  #around(line2) {
    const lines = [];
    for (let number2 = Math.max(1, line2 - AROUND); number2 <= line2 + AROUND; number2 += 1) {
      const text2 = this.#kept.get(number2);
      if (text2 !== void 0) lines.push({ number: number2, text: text2, decides: number2 === line2 });
    }
    return lines;
  }
};
var MOST_ENTRIES2 = 8;
function fileExcerpts(findings, evidence) {
  return findings.flatMap(({ file, line: line2 }, finding) => {
    if (file === null || line2 !== null) return [];
    const bytes2 = evidence.binaries.get(file);
    const table = file.startsWith("transfers/") ? evidence.texts.get(file) : void 0;
    const rows = bytes2 !== void 0 ? ringRows(bytes2) : table?.split("\n").filter((row2) => row2 !== "") ?? [];
    const lines = rows.slice(0, MOST_ENTRIES2).map((text2, index) => ({ number: index + 1, text: oneLine(text2, LONGEST_LINE), decides: false }));
    return lines.length === 0 ? [] : [{ finding, lines }];
  });
}
function ringRows(bytes2) {
  const answer = readNixlRing(bytes2);
  if (!answer.ok) return [];
  return answer.ring.transfers.map(
    ({ bytes: size, micros }) => `${size} bytes in ${micros} \xB5s: ${rate(size / micros / 1e3)}`
  );
}

// src/report/load-view.ts
async function compareEvidence(old, next) {
  if (old.judgement === void 0 || next.judgement === void 0 || next.folder === void 0)
    return void 0;
  try {
    return compareRuns(
      { name: old.name, judgement: old.judgement, parts: await partsOf(old.folder) },
      { name: "this run", judgement: next.judgement, parts: await partsOf(next.folder) }
    );
  } catch {
    return void 0;
  }
}
async function partsOf(folder) {
  return (await loadArms(folder)).map(({ record, texts }) => ({ name: record.arm, texts, record }));
}
var DEEPEST_LINE = 2e6;
async function loadView(folder, judgement) {
  if (folder === void 0) return { arms: [] };
  try {
    const arms = [];
    for (const evidence of await loadArms(folder)) {
      const { arm } = evidence.record;
      const verdict = judgement?.arms.find((one) => one.arm === arm);
      const findings = verdict?.findings ?? [];
      const named = verdict === void 0 ? [] : await excerptsOf(join12(folder, arm), verdict);
      const excerpts = [...named, ...fileExcerpts(findings, evidence)];
      arms.push({ ...viewArm(evidence, verdict), excerpts });
    }
    return { arms };
  } catch (thrown) {
    return { arms: [], trouble: toToolError(thrown).what };
  }
}
async function excerptsOf(folder, verdict) {
  const wanted3 = wantedLines(verdict.findings, decidedBy(verdict)).filter(
    ({ file, line: line2 }) => isInside(file) && line2 <= DEEPEST_LINE
  );
  const files = /* @__PURE__ */ new Map();
  for (const one of wanted3) files.set(one.file, [...files.get(one.file) ?? [], one]);
  const excerpts = [];
  for (const [file, own] of files) {
    const taker = new ExcerptTaker(own);
    await readInto(taker, join12(folder, file)).catch(() => {
    });
    excerpts.push(...taker.excerpts());
  }
  return excerpts;
}
function isInside(file) {
  return !file.startsWith("/") && !file.split("/").includes("..");
}
async function readInto(taker, path) {
  var _stack = [];
  try {
    const file = __using(_stack, await open2(path, constants4.O_RDONLY | constants4.O_NOFOLLOW | constants4.O_NONBLOCK), true);
    if (!(await file.stat()).isFile()) return;
    const stream = file.createReadStream({ encoding: "utf8", autoClose: false });
    let number2 = 0;
    for await (const line2 of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      number2 += 1;
      taker.take(number2, line2);
      if (number2 >= taker.last) break;
    }
    stream.destroy();
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}

// src/report/redact.ts
function redactReport(report, secrets) {
  return redactValue(report, secrets);
}
function redacted(value, secrets) {
  return redactValue(value, secrets);
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

// src/make-report.ts
async function makeReport(request) {
  const { session, phases, folder, secrets } = request;
  const cleaned2 = await cleanEvidence(join13(folder, "evidence"), secrets);
  const view = session.signal.aborted ? NO_VIEW : await phases.run("report", () => viewOf(request, cleaned2));
  const last = await lastOf(request);
  const whole2 = request.assemble();
  const gpu = gpuMinutes(whole2, view);
  const report = redactReport(gpu === void 0 ? whole2 : { ...whole2, gpu }, secrets);
  const comparison = await comparisonOf(request, last);
  const files = await writeReport(folder, { report, ...redacted({ view, last, comparison }, secrets) });
  for (const trouble of files.troubles) session.log.warning(trouble);
  return { report, files };
}
async function comparisonOf({ lastGreen, evidence, judgement }, last) {
  if (lastGreen === void 0 || last === void 0) return void 0;
  const old = { folder: evidenceBeside(lastGreen), judgement: last.judgement, name: last.origin };
  return compareEvidence(old, { folder: evidence, judgement });
}
var NO_VIEW = { arms: [] };
async function viewOf({ session, evidence, judgement }, cleaned2) {
  if (cleaned2.changed.length > 0)
    session.log.info(`Secrets were taken out of ${cleaned2.changed.length} files of the evidence.`);
  if (cleaned2.removed.length > 0)
    session.log.warning(
      `Files of the evidence that could not be searched for secrets were removed: ${cleaned2.removed.join(", ")}.`
    );
  return loadView(evidence, judgement);
}
async function lastOf({ lastGreen, session }) {
  if (lastGreen === void 0) return void 0;
  try {
    return await readLast(lastGreen);
  } catch (thrown) {
    session.log.warning(
      `There is nothing to compare this run with: ${toToolError(thrown).what} (\`last-green\`)`,
      { file: lastGreen }
    );
    return void 0;
  }
}

// src/obtain-wheel.ts
import { join as join22 } from "node:path";

// src/host-engine.ts
var VERSION = 'import importlib.metadata as m; print(m.version("tensorrt_llm"))';
async function noteOnHostEngine(session, request, wheel) {
  const { engine, python } = request.smoke;
  if (engine !== "host" || request.until !== "smoke") return void 0;
  const end = await session.run({ argv: [python, "-c", VERSION], timeoutSeconds: 30 });
  const installed = end.code === 0 ? end.stdout.trim() : void 0;
  const note = describeHostEngine(python, installed, wheel.manifest.wheel.fileName);
  session.log.notice(note);
  return note;
}
function describeHostEngine(python, installed, fileName) {
  const built = fileName.split("-")[1] ?? "unknown";
  const has3 = installed === void 0 ? "no tensorrt_llm" : installed === built ? `tensorrt_llm ${installed}, the version of this wheel` : `tensorrt_llm ${installed}, while this wheel is ${built}`;
  return `engine host runs what is installed for ${python} (${has3}); the wheel of this run was not installed by us`;
}

// src/report/assemble.ts
function assembleReport({ error, ...parts2 }) {
  return {
    version: 1,
    tool: "trtllm-nixl-build",
    verdict: verdictOf(parts2.judgement, error),
    ...parts2,
    ...error === void 0 ? {} : { error: errorReport(error) }
  };
}
function verdictOf(judgement, error) {
  if (judgement !== void 0) return judgement.verdict;
  return error?.kind === "surroundings" && error.code !== "CANCELLED" ? "INFRA" : null;
}
function restoreReport(outcome3) {
  if (outcome3.kind !== "hit") return outcome3;
  const { kind, tier, proof, seconds, refusals: refusals3, wheel } = outcome3;
  return { kind, tier, proof, seconds, refusals: refusals3, buildSeconds: wheel.manifest.builtBy.seconds };
}
function wheelReport(wheel, how) {
  const { fileName, size, sha256, capabilities } = wheel.manifest.wheel;
  const origin = how.buildSeconds === null ? "restored" : "built";
  return { origin, fileName, size, sha256, capabilities, ...how };
}
function errorReport({ code, kind, what, means, next }) {
  return { code, kind, what, means, next };
}

// src/store/single-flight.ts
import { constants as constants5 } from "node:fs";
import { access as access2, mkdir as mkdir3 } from "node:fs/promises";
function builderName(key, { write }) {
  return write === "trusted" ? key : `${key}.${write ?? "untrusted"}`;
}
async function withBuilderLock(storePath, name, session, options2, build2) {
  const path = await lockPath(storePath, name, session);
  const turn = await takeTurn(session, path, {
    title: "wheel",
    because: "another job on this host is building this wheel; waiting for it",
    ...options2
  });
  try {
    return await build2(turn);
  } finally {
    await turn.lock.release();
  }
}
async function lockPath(storePath, name, session) {
  try {
    await mkdir3(locksFolder(storePath), { recursive: true });
    await access2(locksFolder(storePath), constants5.W_OK);
    return buildLock(storePath, name);
  } catch (error) {
    session.log.warning(
      `No lock in ${storePath} (${errnoOf(error)}): other jobs may build the same wheel now.`
    );
    return buildLock(await alone(session), name);
  }
}
async function alone(session) {
  const folder = await session.tempFolder("lock");
  await mkdir3(locksFolder(folder), { recursive: true });
  return folder;
}

// src/wheel/build-log.ts
import { once } from "node:events";
import { createWriteStream as createWriteStream2 } from "node:fs";
import { mkdir as mkdir4 } from "node:fs/promises";
import { join as join14 } from "node:path";
var BUILD_LOG = "wheel-build.log";
async function withBuildLog(folder, secrets, log, build2) {
  const path = join14(folder, BUILD_LOG);
  await mkdir4(folder, { recursive: true });
  let file;
  let broken2 = false;
  const open4 = () => createWriteStream2(path).on("error", ({ message }) => {
    broken2 = true;
    log.warning(`The build's output is not kept: ${message}.`);
  });
  try {
    return await build2((line2) => {
      file ??= open4();
      if (!broken2) file.write(`${redact(line2, secrets)}
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
function naming({ code, kind, what, means, next, cause }, path) {
  const whole2 = `All that the build printed is in ${path}.`;
  return new ToolError({ code, kind, what, means, next: `${next} ${whole2}`, cause });
}

// src/wheel/build-dynamo.ts
import { symlink as symlink3 } from "node:fs/promises";
import { join as join17, resolve as resolve4 } from "node:path";

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
function makeRecipe(parts2) {
  const arch = normaliseArch(parts2.arch);
  const commit = parts2.commit?.toLowerCase() ?? null;
  if (commit !== null && !/^[0-9a-f]{40}$/.test(commit)) {
    throw badRecipe(`"${parts2.commit}" is not a full commit.`);
  }
  return {
    version: 1,
    source: parts2.source,
    arch,
    gitUrl: parts2.gitUrl == null ? null : normaliseGitUrl(parts2.gitUrl),
    commit,
    nixl: parts2.nixl,
    nixlCommit: parts2.nixl && parts2.nixlCommit != null ? normaliseCommit(parts2.nixlCommit) : null,
    ucxRef: parts2.ucxRef ?? null,
    scripts: sorted(parts2.scripts ?? {}),
    cudaArchs: joinedArchs((parts2.cudaArchs ?? []).flatMap(splitArchs)),
    buildOptions: [...parts2.buildOptions ?? []],
    baseImage: parts2.baseImage ?? null,
    pythonTag: parts2.pythonTag ?? null,
    given: parts2.given ?? null
  };
}
function joinedArchs(archs) {
  const all = new Set(archs);
  const plainOf = (arch) => arch.replace(/-(?:real|virtual)$/, "");
  for (const arch of archs) {
    const plain = plainOf(arch);
    if (all.has(`${plain}-real`) && all.has(`${plain}-virtual`)) all.add(plain);
  }
  for (const arch of archs) if (arch !== plainOf(arch) && all.has(plainOf(arch))) all.delete(arch);
  return [...all].sort();
}
function hashScripts(checkout, paths) {
  return Object.fromEntries(
    paths.map((path) => [
      path,
      createHash4("sha256").update(checkout.files[path] ?? "", "utf8").digest("hex")
    ])
  );
}
function normaliseArch(text2) {
  const arch = ARCHES[text2.trim().toLowerCase()];
  if (arch === void 0) throw badRecipe(`"${text2}" is not an architecture we know (amd64, arm64).`);
  return arch;
}
function normaliseCommit(text2) {
  return /^[0-9a-f]{7,40}$/i.test(text2) ? text2.toLowerCase() : text2;
}
function splitArchs(text2) {
  return text2.split(/[;,\s]+/).map((part) => part.toLowerCase()).filter((part) => part !== "");
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

// src/wheel/empty-folder.ts
import { mkdir as mkdir5, readdir as readdir6 } from "node:fs/promises";
async function requireEmpty(folder) {
  await mkdir5(folder, { recursive: true });
  if ((await readdir6(folder)).length === 0) return;
  throw new ToolError({
    code: "FOLDER_NOT_EMPTY",
    kind: "bug",
    what: `The build folder ${folder} is not empty.`,
    means: "An old wheel in it would be taken for the new one, as the scripts do; nothing was built.",
    next: "Give each build an empty folder of its own."
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
    shows: /Killed signal terminated program|died due to signal 9|std::bad_alloc|virtual memory exhausted|Cannot allocate memory|exit code: 137|\bKilled\b/,
    what: "The build ran out of memory.",
    next: "Each CUDA compile job needs 2 to 3 GiB: set `build-jobs` lower (with `wheel-source: trtllm-make`), or use a runner with more memory."
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
  const cause = CAUSES2.find(({ shows }) => end.tail.some((line2) => shows.test(line2)));
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

// src/wheel/host-lock.ts
var HOST_LOCK2 = "/tmp/trtllm-nixl-build-wheel.lock";
var CONTAINER = "trtllm_wheel_container";
async function onlyBuildOnHost(session, lockPath2, body2) {
  const lock = await ourTurn(session, lockPath2 ?? HOST_LOCK2);
  try {
    const interruptedSince = readSince(lock);
    await clearContainer(session, interruptedSince);
    const begun = session.now();
    writeSince(lock, begun);
    try {
      return await body2({ fd: lock.fd, begun, interruptedSince });
    } catch (error) {
      await clearContainer(session, begun).catch(() => {
      });
      throw error;
    } finally {
      writeSince(lock, void 0);
    }
  } finally {
    await lock.release();
  }
}
async function ourTurn(session, path) {
  const waiting = {
    title: "Waiting for another wheel build on this host",
    because: "its scripts use fixed folders, so builds run one after the other"
  };
  try {
    return (await takeTurn(session, path, waiting)).lock;
  } catch (error) {
    throw session.signal.aborted ? buildStopped() : error;
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

// src/wheel/kept-clone.ts
import { lstat as lstat6, readdir as readdir7, rm as rm3, stat as stat4 } from "node:fs/promises";
import { dirname as dirname5, join as join15 } from "node:path";
async function prepareKeptClone(session, check) {
  const { folder, rewrites } = check.clone;
  const found = await lstat6(folder).catch(() => void 0);
  if (found === void 0) return;
  if (!found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) {
    throw problem3(folder, "KEPT_CLONE_OF_ANOTHER", "belongs to another user, or is no folder");
  }
  if (check.interruptedSince !== void 0) await clearKilled(session, folder, check.interruptedSince);
  if (await lstat6(folder).catch(() => void 0) === void 0) return;
  const git3 = gitIn2(session, folder, session.signal);
  const status = await git3("status", "--porcelain=v2", "-z", "--untracked-files=normal", "--no-renames");
  if (session.signal.aborted) throw buildStopped();
  if (status.code !== 0)
    throw problem3(folder, "KEPT_CLONE_BROKEN", `cannot be read by git: ${lastWords(status)}`);
  const changed2 = changedPaths(status.stdout);
  const others = [
    ...changed2.filter((path) => !rewrites.includes(path)),
    ...await strangers(folder, untrackedInside(status.stdout), rewrites)
  ];
  if (others.length > 0) {
    throw problem3(
      folder,
      "KEPT_CLONE_DIRTY",
      `has changes or files of somebody in ${others.slice(0, 5).join(", ")}`
    );
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
function untrackedInside(status) {
  return status.split("\0").flatMap((entry) => /^\? .*\/./s.test(entry) ? [entry.slice(2)] : []);
}
async function strangers(folder, untracked, rewrites) {
  const own = new Set(rewrites.flatMap((path) => [path, `${path}.bak`]));
  const found = [];
  for (const path of untracked) {
    const inside = path.endsWith("/") ? await readdir7(join15(folder, path)) : [];
    const known = inside.includes(".git") || inside.every((name) => own.has(`${path}${name}`));
    if (path.endsWith("/") ? !known : !own.has(path)) found.push(path);
  }
  return found;
}
async function clearKilled(session, folder, since) {
  const made = await stat4(folder).catch(() => void 0);
  if (made === void 0) return;
  const git3 = gitIn2(session, folder, AbortSignal.timeout(2e4));
  const head = await git3("rev-parse", "--verify", "--quiet", "HEAD^{commit}");
  if (head.code !== 0 && made.birthtimeMs >= since.getTime()) {
    session.log.info(`Removing the half-made clone that a stopped build left in ${folder}.`);
    await rm3(folder, { recursive: true, force: true });
    return;
  }
  const lock = join15(folder, ".git", "index.lock");
  const left = await stat4(lock).catch(() => void 0);
  if (left !== void 0 && left.mtimeMs >= since.getTime()) await rm3(lock, { force: true });
}
function gitIn2(session, folder, signal) {
  const env = {
    GIT_DIR: void 0,
    GIT_WORK_TREE: void 0,
    GIT_CEILING_DIRECTORIES: dirname5(folder),
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
function problem3(folder, code, what) {
  return new ToolError({
    code,
    kind: "surroundings",
    what: `The TensorRT-LLM clone that the wheel script keeps in ${folder} ${what}.`,
    means: "The script would build from it as it is, into a wheel that its key does not describe; nothing was started.",
    next: `Remove it if nobody needs it: rm -rf ${folder}`
  });
}

// src/wheel/kept-commit.ts
import { lstat as lstat7, mkdir as mkdir6 } from "node:fs/promises";
import { basename as basename4, dirname as dirname6 } from "node:path";
var FETCH_SECONDS2 = 3600;
async function bringCommit(session, plan2, kept) {
  const { commit } = plan2.recipe;
  if (commit === null) return;
  const git3 = gitIn3(session, kept.folder, kept.gitEnv);
  const found = await lstat7(kept.folder).catch(() => void 0);
  if (found === void 0) return cloneOther(session, plan2, kept);
  if (await has2(git3, commit)) return;
  session.log.info(`Fetching TensorRT-LLM ${commit.slice(0, 12)} into the kept clone ${kept.folder}.`);
  const single = await git3(["fetch", "--quiet", "--no-tags", plan2.remote, commit]);
  if (single.code === 0 && await has2(git3, commit)) return;
  const heads = "+refs/heads/*:refs/trtllm-nixl-build/*";
  const all = await git3(["fetch", "--quiet", "--tags", plan2.remote, heads]);
  if (all.code !== 0) throw notFetched(plan2, commit, [...single.tail, ...all.tail]);
  if (!await has2(git3, commit)) throw notThere(plan2, commit);
}
async function cloneOther(session, plan2, { folder, scriptRemote, gitEnv }) {
  const { normalised } = parseGitUrl(plan2.remote);
  if (normalised === parseGitUrl(scriptRemote).normalised) return;
  if (basename4(normalised).toLowerCase() === basename4(folder).toLowerCase()) return;
  session.log.info(`Cloning ${plan2.remote} into ${folder}, where the wheel script looks for it.`);
  await mkdir6(dirname6(folder), { recursive: true });
  const end = await gitIn3(session, dirname6(folder), gitEnv)(["clone", "--quiet", "--", plan2.remote, folder]);
  if (end.code !== 0) throw notFetched(plan2, plan2.recipe.commit ?? "", end.tail);
}
async function has2(git3, commit) {
  return (await git3(["rev-parse", "--verify", "--quiet", `${commit}^{commit}`])).code === 0;
}
function gitIn3(session, cwd, gitEnv = {}) {
  const env = {
    ...gitEnv,
    GIT_DIR: void 0,
    GIT_WORK_TREE: void 0,
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C"
  };
  return (args) => session.run({
    argv: ["git", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", ...args],
    cwd,
    env,
    timeoutSeconds: FETCH_SECONDS2
  });
}
function notFetched(plan2, commit, tail) {
  return new ToolError({
    code: "SOURCE_NOT_FETCHED",
    kind: "surroundings",
    what: `${plan2.remote} did not give commit ${commit.slice(0, 12)}: ${tail.slice(-2).join(" ") || "no message"}.`,
    means: "The wheel script would fail, or build another commit; nothing was built.",
    next: "Check the remote, the network and that the commit is on one of its branches."
  });
}
function notThere(plan2, commit) {
  return new ToolError({
    code: "COMMIT_NOT_IN_REMOTE",
    kind: "usage",
    what: `${plan2.remote} has no commit ${commit} on any branch or tag.`,
    means: "The wheel script would fail; nothing was built.",
    next: "Check `tensorrtllm-ref` and `tensorrtllm-git-url`."
  });
}

// src/wheel/make/jobs.ts
import { availableParallelism, totalmem } from "node:os";
var GIB = 2 ** 30;
var PER_JOB = 3 * GIB;
var SPARED = 2 * GIB;
function jobsFor(machine2, asked) {
  const { processors, total } = machine2.elsewhere ?? { processors: machine2.processors, total: machine2.free };
  const fits = Math.max(1, Math.floor((total - SPARED) / PER_JOB));
  const where2 = machine2.elsewhere === void 0 ? "free here" : "on the machine of the Docker engine";
  const room = `${formatBytes(total)} ${where2}, at 3 GiB a CUDA compiler room for ${fits}`;
  if (asked !== void 0) return { jobs: asked, risky: asked > fits, because: `as asked; ${room}` };
  const jobs = Math.max(1, Math.min(processors, fits));
  return { jobs, risky: false, because: `${processors} processors, ${room}` };
}
function warningOfMemory(machine2) {
  const { processors } = machine2.elsewhere ?? machine2;
  const { jobs, because } = jobsFor(machine2, processors);
  const fits = jobsFor(machine2).jobs;
  if (fits >= jobs) return void 0;
  return `Dynamo's wheel script starts ${jobs} compilers at once, and memory may run out (${because}). \`wheel-source: trtllm-make\` starts as many as fit.`;
}
async function lookAtMachine(session) {
  const here = { processors: availableParallelism(), free: process.availableMemory() };
  const asked = await session.run({
    argv: ["docker", "info", "--format", "{{.MemTotal}} {{.NCPU}}"],
    timeoutSeconds: 20
  });
  const [, total, processors] = /^(\d+) (\d+)$/m.exec(asked.stdout.trim()) ?? [];
  if (asked.code !== 0 || Number(total ?? 0) === 0 || Number(processors ?? 0) === 0) return here;
  if (Math.abs(Number(total) - totalmem()) < totalmem() * 0.05) return here;
  return { ...here, elsewhere: { processors: Number(processors), total: Number(total) } };
}

// src/wheel/output.ts
import { lstat as lstat8, readdir as readdir8, readFile as readFile4, rm as rm4 } from "node:fs/promises";
import { join as join16 } from "node:path";
async function tidyOutput(folder, expected) {
  await requireMarker(join16(folder, expected.marker), expected.content);
  const [name, ...others] = await wheelsIn(folder);
  const built = await wheelsIn(join16(folder, "build"));
  const different = [...others, ...built.filter((other) => other !== name)];
  if (name === void 0) {
    throw outcome("NO_WHEEL", "The script ended without an error, but left no wheel.");
  }
  if (different.length > 0) {
    throw outcome("TWO_WHEELS", `The build left more than one wheel: ${[name, ...different].join(", ")}.`);
  }
  await rm4(join16(folder, "build"), { recursive: true, force: true });
  return join16(folder, name);
}
async function wheelsIn(folder) {
  const names = await readdir8(folder).catch((error) => {
    if (errnoOf(error) === "ENOENT") return [];
    throw error;
  });
  const wheels = [];
  for (const name of names.filter((text2) => text2.endsWith(".whl")).sort()) {
    if ((await lstat8(join16(folder, name))).isFile()) wheels.push(name);
  }
  return wheels;
}
async function requireMarker(path, content) {
  const found = await readFile4(path, "utf8").catch((error) => {
    if (errnoOf(error) === "ENOENT") return void 0;
    throw error;
  });
  if (found?.trim() === content) return;
  const said = found === void 0 ? "is missing" : `says ${JSON.stringify(found.trim().slice(0, 100))}`;
  throw outcome(
    "WRONG_MARKER",
    `The marker of the build ${said}, where ${JSON.stringify(content)} was asked for.`
  );
}
function outcome(code, what) {
  return new ToolError({
    code,
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
  {
    name: "compiling",
    shows: /build_wheel\.py|\[ *\d+\/\d+\] (?:Building|Generating|Linking|Performing|Creating)|\[ *\d{1,3}%\] |\bcompile step\b/
  },
  {
    name: "packing the wheel",
    shows: /Successfully built .*\.whl|bdist_wheel|creating .*\.whl|\.whl: \d+ bytes/
  },
  { name: "copying the wheel out", shows: /docker (create|cp)\b|trtllm_wheel_container|wheel ready in/ }
];
var COMPILING = PHASES.findIndex(({ name }) => name === "compiling");
function followPhases() {
  let phase = -1;
  let step;
  return (line2) => {
    const seen2 = PHASES.findLastIndex(({ shows }) => shows.test(line2));
    if (seen2 > phase) phase = seen2;
    const name = PHASES[phase]?.name ?? "starting";
    step = phase === COMPILING ? stepIn(line2, name) ?? step : void 0;
    return step ?? { text: name };
  };
}
function stepIn(line2, name) {
  const [, done, of] = /(?:\[ *|\bstep )(\d+)\/(\d+)(?:\] (?:Building|Generating|Linking|Performing|Creating)|$)/.exec(line2) ?? [];
  if (done !== void 0 && of !== void 0 && Number(of) > 0)
    return { text: `${name}, ${done}/${of}`, fraction: Math.min(0.99, Number(done) / Number(of)) };
  const percent = /\[ *(\d{1,3})%\] /.exec(line2)?.[1];
  if (percent === void 0) return void 0;
  return { text: name, fraction: Math.min(0.99, Number(percent) / 100) };
}

// src/wheel/run-build.ts
var TIMEOUT_SECONDS3 = 6 * 3600;
async function runBuild(session, run, say) {
  const progress = startProgress(session.log, say.title);
  const follow = followPhases();
  const begun = session.now().getTime();
  let at = { text: "starting" };
  let last = "";
  const show = () => {
    const seconds = (session.now().getTime() - begun) / 1e3;
    progress.update(at.text, at.fraction ?? shareOf2(seconds, say.expectSeconds), last);
  };
  const timer = setInterval(show, 15e3);
  try {
    const end = await session.run({
      ...run,
      env: { ...withoutExtras(session), LC_ALL: "C.UTF-8", GIT_TERMINAL_PROMPT: "0", ...run.env },
      timeoutSeconds: TIMEOUT_SECONDS3,
      onLine(line2) {
        session.log.debug(line2);
        at = follow(line2);
        last = line2;
        show();
        say.onLine?.(line2);
      }
    });
    if (end.code !== 0 || end.why !== "exited") throw explainBuildFailure(end);
    return end;
  } finally {
    clearInterval(timer);
    progress.done();
  }
}
function withoutExtras(session) {
  const extras = Object.keys(session.env).filter((name) => !isAlwaysKept(name));
  if (extras.length > 0)
    session.log.info(
      `Not given to the build of the wheel, since its recipe does not know them: ${extras.join(", ")}.`
    );
  return Object.fromEntries(extras.map((name) => [name, void 0]));
}
function shareOf2(seconds, expectSeconds) {
  return expectSeconds === void 0 || expectSeconds <= 0 ? void 0 : Math.min(0.99, seconds / expectSeconds);
}

// src/wheel/build-dynamo.ts
async function buildWithDynamo(session, plan2, options2) {
  requireBuildable(plan2);
  const folder = resolve4(options2.folder);
  await requireEmpty(folder);
  const [copy, machine2] = await Promise.all([copyCheckout(session, plan2.checkout), lookAtMachine(session)]);
  const { facts, script } = await factsOfCopy(session, plan2, copy);
  const output = await plainOutput(session, folder);
  const argv = [join17(copy, script), ...wheelScriptArgs(plan2, facts, output)];
  const env = options2.gitUrl === void 0 ? {} : gitCredentials(parseGitUrl(options2.gitUrl));
  const warning = warningOfMemory(machine2);
  if (warning !== void 0) session.log.warning(warning);
  const end = await onlyBuildOnHost(session, options2.hostLock, async ({ fd, begun, interruptedSince }) => {
    const clone = facts.keptClone;
    await prepareKeptClone(session, { clone, interruptedSince });
    try {
      await bringCommit(session, plan2, { folder: clone.folder, scriptRemote: facts.remote, gitEnv: env });
      const inheritFds = options2.lockFd === void 0 ? [fd] : [options2.lockFd, fd];
      return await runBuild(
        session,
        { argv, cwd: copy, env, inheritFds },
        { title: "Building the wheel", ...options2 }
      );
    } catch (error) {
      await clearKilled(session, clone.folder, begun).catch(() => {
      });
      throw error;
    }
  });
  const marker = markerOf(plan2);
  const path = await tidyOutput(folder, {
    marker: marker.name,
    content: marker.text
  });
  const contents = await inspectWheel(path);
  requireFit(plan2, contents);
  const sha256 = await sha256File(path, { signal: session.signal });
  session.log.info(`Built ${contents.fileName} in ${formatSeconds(end.seconds)}.`);
  return { path, contents, sha256, seconds: end.seconds, tail: end.tail };
}
function wheelScriptArgs(plan2, facts, output) {
  const { commit, arch } = plan2.recipe;
  const nixlCommit = plan2.recipe.nixlCommit ?? plan2.nixlCommitOverride ?? facts.nixlCommit;
  return [
    ...["-o", output, "-c", commit ?? plan2.ref],
    ...facts.takes.arch ? ["-a", arch] : [],
    ...facts.takes.nixlCommit && nixlCommit !== null ? ["-n", nixlCommit] : [],
    ...facts.takes.gitUrl ? ["-u", plan2.remote] : []
  ];
}
async function factsOfCopy(session, plan2, copy) {
  const checkout = await readCheckout(session, copy);
  const facts = generationOf(plan2.generation).support.wheel(checkout);
  const { script } = facts;
  const hashes = hashScripts(checkout, facts.scripts);
  const changed2 = Object.keys({ ...hashes, ...plan2.recipe.scripts }).filter(
    (path) => hashes[path] !== plan2.recipe.scripts[path]
  );
  if (changed2.length > 0 || script === null) {
    throw new ToolError({
      code: "CHECKOUT_CHANGED",
      kind: "usage",
      what: `${changed2.join(" and ")} changed in the checkout since the plan was made.`,
      means: "The wheel would not be the one its key names; nothing was built.",
      next: "Run the step again, and keep other steps from changing the checkout meanwhile."
    });
  }
  if (!facts.takes.gitUrl && normaliseGitUrl(facts.remote) !== plan2.recipe.gitUrl) {
    await editFile(copy, script, facts.remote, plan2.remote);
  }
  return { facts, script };
}
async function plainOutput(session, folder) {
  if (isPlainPath(folder)) return folder;
  const link = join17(await plainTempFolder(session, "output"), "wheel");
  await symlink3(folder, link);
  return link;
}

// src/wheel/build-make.ts
import { mkdir as mkdir8, readdir as readdir10, readFile as readFile5, rename as rename2, rm as rm6, writeFile as writeFile5 } from "node:fs/promises";
import { join as join19, resolve as resolve5 } from "node:path";

// src/wheel/make/argv.ts
function makeArgv(recipe, options2) {
  const { cudaArchs, buildOptions, baseImage } = recipe;
  return [
    ...["make", "-C", "docker", "wheel_build"],
    `IMAGE_WITH_TAG=${options2.tag}`,
    "DOCKER_PROGRESS=plain",
    `BUILD_WHEEL_OPTS=${[...buildOptions, "-j", String(options2.jobs)].join(" ")}`,
    ...cudaArchs.length === 0 ? [] : [`CUDA_ARCHS=${cudaArchs.join(";")}`],
    ...baseImage === null ? [] : baseVariables(baseImage),
    ...options2.stage === null || options2.stage === "devel" ? [] : [`DEVEL_IMAGE=${options2.stage}`]
  ];
}
function baseVariables(reference2) {
  const at = reference2.lastIndexOf(":");
  return [`BASE_IMAGE=${reference2.slice(0, at)}`, `BASE_TAG=${reference2.slice(at + 1)}`];
}
function nixlStage(dockerfile) {
  let stage2 = null;
  for (const line2 of dockerfile.replace(/\\\n/g, " ").split("\n")) {
    const opened = /^\s*FROM\s+\S+\s+AS\s+([\w.-]+)/i.exec(line2)?.[1];
    if (opened === "wheel") return null;
    if (opened !== void 0) stage2 = opened;
    if (/^\s*RUN\b.*\binstall_nixl\.sh\b/i.test(line2)) return stage2;
    if (/^\s*RUN\b.*\binstall\.sh\b.*--nixl\b/i.test(line2)) return stage2;
  }
  return null;
}
function skipsArm64(installer) {
  return /aarch64[^\n]*\n(?:[^\n]*\n){0,4}?\s*exit 0\b/.test(installer);
}

// src/wheel/make/preconditions.ts
import { statfs } from "node:fs/promises";
var MACHINES2 = {
  amd64: ["x86_64", "amd64"],
  arm64: ["aarch64", "arm64"]
};
var DISK_BYTES = 1e11;
async function requireMakeTools(session, arch) {
  const ask2 = (...argv) => session.run({ argv, timeoutSeconds: 20 });
  const make = await ask2("make", "--version");
  if (make.code !== 0) throw missing("NO_MAKE", "GNU make is not on this runner.", "Install make.");
  const engine = await ask2("docker", "info", "--format", "{{.Architecture}} {{.DockerRootDir}}");
  if (engine.code !== 0) {
    const words4 = engine.tail.at(-1) ?? "no answer";
    const next = "Start Docker, and give the runner user access to its socket.";
    throw missing("NO_DOCKER", `Docker cannot be used: ${words4}.`, next);
  }
  const buildx = await ask2("docker", "buildx", "version");
  if (buildx.code !== 0) {
    const next = "Install the buildx plugin of Docker (package docker-buildx-plugin).";
    throw missing("NO_BUILDX", "`docker buildx` is not on this runner.", next);
  }
  const [, machine2 = "", folder = ""] = /^(\S+) (.*)$/s.exec(engine.stdout.trim()) ?? [];
  if (!MACHINES2[arch].includes(machine2)) throw otherMachine(arch, machine2);
  await warnOfDisk(session, folder);
}
async function warnOfDisk(session, folder) {
  const disk = await statfs(folder).catch(() => void 0);
  if (disk === void 0) return;
  const free = disk.bavail * disk.bsize;
  if (free >= DISK_BYTES) return;
  session.log.warning(
    `Docker's folder has ${formatBytes(free)} free; a source build of TensorRT-LLM takes some ${formatBytes(DISK_BYTES)}.`
  );
}
function otherMachine(arch, machine2) {
  return new ToolError({
    code: "OTHER_MACHINE",
    kind: "usage",
    what: `A wheel for ${arch} was asked for, and the Docker engine runs on ${machine2 || "an unknown machine"}.`,
    means: "TensorRT-LLM's own build makes wheels for the machine it runs on; nothing was fetched or built.",
    next: `Use a runner for ${arch}, or leave \`arch\` out.`
  });
}
function missing(code, what, next) {
  return new ToolError({
    code,
    kind: "surroundings",
    what,
    means: "TensorRT-LLM's own build runs `make` and `docker buildx`; nothing was fetched or built.",
    next
  });
}

// src/wheel/make/sources.ts
import { createHash as createHash5 } from "node:crypto";
import { mkdir as mkdir7, open as open3, readdir as readdir9, rm as rm5, stat as stat5 } from "node:fs/promises";
import { join as join18 } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
var KEEP_MS = 7 * 24 * 3600 * 1e3;
var ATTEMPTS = 3;
var FETCH_SECONDS3 = 3600;
async function fetchSources(session, request) {
  const parent = request.parent ?? join18(userFolder(), "sources");
  await mkdir7(parent, { recursive: true, mode: 448 });
  await dropOld(parent, session.now());
  const folder = join18(parent, nameOf2(request));
  try {
    await bringInto(session, folder, request);
  } catch (error) {
    if (!(error instanceof ToolError) || !BROKEN.test(error.what)) throw error;
    request.onLine("What an earlier build left of the sources is broken; fetching them anew.");
    await dropSources(folder);
    await bringInto(session, folder, request);
  }
  return folder;
}
var BROKEN = /unable to read|invalid object|bad object|is empty|corrupt|bad index|too small|reference is not a tree|not a git repository|missing blob|missing tree/i;
async function bringInto(session, folder, request) {
  const git3 = gitIn4(session, folder, request);
  await mkdir7(folder, { recursive: true });
  await clearLocks(folder);
  await must(git3, ["init", "--quiet"], request);
  await must(git3, ["config", "remote.origin.url", request.remote.plain], request);
  await fetchCommit(session, git3, request);
  await must(
    git3,
    ["-c", "advice.detachedHead=false", "checkout", "--force", "--detach", request.commit],
    request
  );
  await must(git3, ["clean", "-xffdq"], request);
  await fetchSubmodules(session, git3, request, folder);
  await fetchLargeFiles(git3, request, folder);
}
function dropSources(folder) {
  return rm5(folder, { recursive: true, force: true, maxRetries: 3 });
}
async function fetchCommit(session, git3, request) {
  const { commit } = request;
  const wanted3 = `refs/wanted/${commit}`;
  if ((await git3(["rev-parse", "--verify", "--quiet", wanted3])).code === 0) return;
  const fetch = ["fetch", "--no-tags", "--progress"];
  const single = await retried(
    session,
    git3,
    [...fetch, "--depth", "1", "origin", `+${commit}:${wanted3}`],
    request
  );
  if (single.code === 0) return;
  if (!REFUSED.test(single.tail.join("\n"))) throw unreachable(request, single);
  request.onLine("The server gives no single commit; fetching its branches and tags.");
  const all = ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"];
  const history = await retried(session, git3, [...fetch, "origin", ...all], request);
  if (history.code !== 0) throw unreachable(request, history);
  if ((await git3(["cat-file", "-e", `${commit}^{commit}`])).code !== 0) throw notThere2(request);
  await must(git3, ["update-ref", wanted3, commit], request);
}
var REFUSED = /not our ref|unadvertised object|Server does not allow request|couldn't find remote ref|did not send all necessary objects|does not support shallow/i;
async function fetchSubmodules(session, git3, request, folder) {
  if (await stat5(join18(folder, ".gitmodules")).catch(() => void 0) === void 0) return;
  await must(git3, ["submodule", "sync", "--quiet", "--recursive"], request);
  const update = ["submodule", "update", "--init", "--recursive", "--force", "--progress"];
  const shallow = await retried(session, git3, [...update, "--depth", "1"], request);
  if (shallow.code === 0) return;
  const whole2 = await retried(session, git3, update, request);
  if (whole2.code !== 0) throw unreachable(request, whole2);
}
async function fetchLargeFiles(git3, request, folder) {
  const listed = await must(git3, ["ls-files", "-z", ":(attr:filter=lfs)"], request);
  const files = listed.stdout.split("\0").filter((name) => name !== "");
  if (files.length === 0) return;
  if ((await git3(["lfs", "version"])).code !== 0) throw noLfs(files.length);
  await must(git3, ["lfs", "install", "--local", "--skip-smudge"], request);
  await must(git3, ["lfs", "pull", "origin"], request);
  const left = await pointersIn(folder, files);
  if (left.length > 0) throw lfsIncomplete(left);
}
async function pointersIn(folder, files) {
  const left = [];
  for (const name of files) {
    const file = await open3(join18(folder, name)).catch(() => void 0);
    if (file === void 0) continue;
    try {
      const { buffer: buffer2, bytesRead } = await file.read(Buffer.alloc(40), 0, 40, 0);
      if (buffer2.toString("latin1", 0, bytesRead).startsWith("version https://git-lfs")) left.push(name);
    } finally {
      await file.close();
    }
  }
  return left;
}
async function retried(session, git3, args, { onLine, pauseMs = 1e4 }) {
  for (let attempt = 1; ; attempt += 1) {
    const end = await git3(args);
    const final = end.code === 0 || attempt === ATTEMPTS || REFUSED.test(end.tail.join("\n"));
    if (final || /Authentication failed|could not read Username|Permission denied/i.test(end.tail.join("\n")))
      return end;
    onLine(
      `git ${args[0]} failed (${end.tail.at(-1) ?? `code ${end.code}`}); attempt ${attempt + 1} of ${ATTEMPTS}.`
    );
    await sleep(pauseMs * attempt, void 0, { signal: session.signal }).catch(() => {
      throw buildStopped();
    });
  }
}
async function must(git3, args, request) {
  const end = await git3(args);
  if (end.code !== 0) throw unreachable(request, end);
  return end;
}
var SAFE = ["core.hooksPath=/dev/null", "core.fsmonitor=false", "fetch.unpackLimit=1"].flatMap((one) => [
  "-c",
  one
]);
function gitIn4(session, folder, { remote, onLine }) {
  const env = {
    LC_ALL: "C",
    GIT_DIR: void 0,
    GIT_WORK_TREE: void 0,
    GIT_TERMINAL_PROMPT: "0",
    GIT_LFS_SKIP_SMUDGE: "1",
    // A submodule of a remote elsewhere must not reach for repositories of this machine.
    GIT_ALLOW_PROTOCOL: `https:http:ssh:git${/^(?:file:|\/)/.test(remote.plain) ? ":file" : ""}`,
    GIT_SSH_COMMAND: session.env["GIT_SSH_COMMAND"] ?? "ssh -o BatchMode=yes",
    ...gitCredentials(remote)
  };
  return async (args) => {
    const end = await session.run({
      argv: ["git", ...SAFE, "-C", folder, ...args],
      env,
      timeoutSeconds: FETCH_SECONDS3,
      onLine: (line2) => onLine(redact(line2, remote.secrets))
    });
    if (session.signal.aborted) throw buildStopped();
    return end;
  };
}
async function clearLocks(folder) {
  const inside = join18(folder, ".git");
  const names = await readdir9(inside, { recursive: true }).catch(() => []);
  const locks = names.filter((name) => /(^|\/)(index|shallow|HEAD|config|packed-refs)\.lock$/.test(name));
  await Promise.all(locks.map((name) => rm5(join18(inside, name), { force: true })));
}
async function dropOld(parent, now) {
  for (const name of await readdir9(parent)) {
    const found = await stat5(join18(parent, name)).catch(() => void 0);
    if (found !== void 0 && now.getTime() - found.mtimeMs > KEEP_MS) await dropSources(join18(parent, name));
  }
}
function nameOf2({ remote, commit }) {
  const repository = createHash5("sha256").update(remote.normalised).digest("hex").slice(0, 8);
  return `${commit.slice(0, 16)}-${repository}`;
}
function notThere2({ remote, commit }) {
  return new ToolError({
    code: "COMMIT_NOT_IN_REMOTE",
    kind: "usage",
    what: `${remote.plain} has no commit ${commit}.`,
    means: "There is nothing to build the wheel from.",
    next: "Check `tensorrtllm-ref` and `tensorrtllm-git-url`: the commit may be in a fork."
  });
}
function unreachable(request, end) {
  const words4 = redact(end.tail.slice(-4).join("\n"), request.remote.secrets);
  return new ToolError({
    code: "SOURCES_UNREACHABLE",
    kind: "surroundings",
    what: `The sources of TensorRT-LLM (${request.remote.plain}, ${request.commit.slice(0, 12)}) could not be fetched. git says:
${words4}
`,
    means: "No wheel was built. What was fetched so far is kept for the next attempt.",
    next: "Check network, access and free space of the runner, and run it again."
  });
}
function noLfs(count2) {
  return new ToolError({
    code: "LFS_MISSING",
    kind: "surroundings",
    what: `${count2} files of TensorRT-LLM are kept by git-lfs, which is not on this runner.`,
    means: "They would be pointers of a few lines, and the compilation would fail in its second hour; nothing was built.",
    next: "Install git-lfs on the runner (Debian: `apt-get install git-lfs`)."
  });
}
function lfsIncomplete(left) {
  return new ToolError({
    code: "LFS_INCOMPLETE",
    kind: "surroundings",
    what: `git-lfs left ${left.length} files as pointers (${left.slice(0, 3).join(", ")}).`,
    means: "The compilation would fail in its second hour; nothing was built.",
    next: "Check that the remote serves its large files to this runner, and run it again."
  });
}

// src/wheel/build-make.ts
var BUILT_IN_IMAGE = "/src/tensorrt_llm/build";
async function buildWithMake(session, plan2, options2) {
  const folder = resolve5(options2.folder);
  await requireEmpty(folder);
  await requireMakeTools(session, plan2.recipe.arch);
  const begun = session.now().getTime();
  const { path, tail } = await onlyBuildOnHost(session, options2.hostLock, async ({ fd }) => {
    const fds = options2.lockFd === void 0 ? [fd] : [options2.lockFd, fd];
    const sources = await fetchSources(session, {
      remote: parseGitUrl(options2.gitUrl ?? plan2.remote),
      commit: plan2.recipe.commit ?? plan2.ref,
      onLine(line2) {
        session.log.debug(line2);
        options2.onLine?.(line2);
      },
      ...options2.sourcesParent === void 0 ? {} : { parent: options2.sourcesParent }
    });
    const built = await compile({ session, plan: plan2, options: options2, sources, fds });
    const wheel = await takeOut(session, built.tag, folder);
    await dropSources(sources);
    return { path: wheel, tail: built.tail };
  });
  const seconds = (session.now().getTime() - begun) / 1e3;
  const contents = await inspectWheel(path);
  requireFit(plan2, contents);
  const sha256 = await sha256File(path, { signal: session.signal });
  session.log.info(`Built ${contents.fileName} in ${formatSeconds(seconds)}.`);
  return { path, contents, sha256, seconds, tail };
}
async function compile(work) {
  const { session, plan: plan2, options: options2, sources, fds } = work;
  const stage2 = await requireNixl(plan2, sources);
  await nameCommit(sources, plan2.recipe.commit ?? plan2.ref);
  const jobs = jobsFor(await lookAtMachine(session), options2.jobs);
  sayJobs(session, jobs);
  const tag = `trtllm-nixl-build/wheel:${session.runId}`;
  await session.ledger.own({ kind: "containers", env: session.env });
  await session.ledger.own({ kind: "image", reference: tag, env: session.env });
  const argv = makeArgv(plan2.recipe, { stage: stage2, tag, jobs: jobs.jobs });
  const run = { argv, cwd: sources, inheritFds: fds };
  const end = await runBuild(session, run, { title: "Building TensorRT-LLM", ...options2 });
  return { tag, tail: end.tail };
}
function sayJobs(session, { jobs, because, risky }) {
  session.log.info(`Compiling with ${jobs} jobs: ${because}.`);
  if (risky) session.log.warning(`\`build-jobs: ${jobs}\` may run out of memory: ${because}.`);
}
async function requireNixl(plan2, sources) {
  const dockerfile = await textOf4(sources, "docker/Dockerfile.multi");
  if (dockerfile === void 0 || await textOf4(sources, "docker/Makefile") === void 0)
    throw notTensorrtllm(plan2);
  if (!plan2.recipe.nixl) return null;
  const stage2 = nixlStage(dockerfile);
  const installer = await textOf4(sources, "docker/common/install_nixl.sh") ?? "";
  if (stage2 !== null && !(plan2.recipe.arch === "arm64" && skipsArm64(installer))) return stage2;
  throw new ToolError({
    code: "NIXL_NOT_BUILDABLE",
    kind: "usage",
    what: `TensorRT-LLM ${plan2.recipe.commit?.slice(0, 12)} installs no NIXL for ${plan2.recipe.arch} in the image it builds wheels in.`,
    means: "A build would take hours and end in a wheel that is not what its recipe says, so none was started.",
    next: "Take a later TensorRT-LLM commit, an amd64 runner, or Dynamo\u2019s own wheel script (`wheel-source: dynamo-script`)."
  });
}
async function textOf4(folder, name) {
  return readFile5(join19(folder, name), "utf8").catch(() => void 0);
}
async function nameCommit(sources, commit) {
  const path = join19(sources, "tensorrt_llm/version.py");
  const text2 = await readFile5(path, "utf8").catch(() => "");
  const named = text2.replace(/^(__version__ = ["'][^"'\n]*)(["'])/m, (_, front, quote2) => {
    return `${front}${front.includes("+") ? "." : "+"}dev${commit.slice(0, 9)}${quote2}`;
  });
  if (named !== text2) await writeFile5(path, named);
}
async function takeOut(session, tag, folder) {
  const docker2 = (...args) => session.run({ argv: ["docker", ...args], timeoutSeconds: 1800 });
  const label = `${CONTAINER_LABEL}=${session.runId}`;
  const created = await docker2("create", "--label", label, tag, "true");
  const id = /^[0-9a-f]{64}$/m.exec(created.stdout)?.[0];
  if (created.code !== 0 || id === void 0) throw explainBuildFailure(created);
  const out = join19(folder, "out");
  await mkdir8(out);
  const copied = await docker2("cp", `${id}:${BUILT_IN_IMAGE}/.`, out);
  await docker2("rm", "--force", "--volumes", id);
  if (copied.code !== 0 && !/Could not find the file|No such file/i.test(copied.tail.join(" ")))
    throw explainBuildFailure(copied);
  const [name, ...others] = (await readdir10(out)).filter((file) => file.endsWith(".whl")).sort();
  if (name === void 0) throw outcome2("NO_WHEEL", "The build ended without an error, but left no wheel.");
  if (others.length > 0)
    throw outcome2("TWO_WHEELS", `The build left more than one wheel: ${[name, ...others].join(", ")}.`);
  await rename2(join19(out, name), join19(folder, name));
  await rm6(out, { recursive: true, force: true });
  await docker2("rmi", tag);
  return join19(folder, name);
}
function outcome2(code, what) {
  return new ToolError({
    code,
    kind: "answer",
    what,
    means: "What was built is not certain to be what was asked for, so it is neither used nor stored.",
    next: "Read the log of the build, and compare docker/Makefile of this TensorRT-LLM with upstream\u2019s."
  });
}
function notTensorrtllm(plan2) {
  return new ToolError({
    code: "NOT_TENSORRT_LLM",
    kind: "usage",
    what: `${plan2.remote} at ${plan2.recipe.commit?.slice(0, 12)} has no docker/Makefile with a docker/Dockerfile.multi.`,
    means: "It is not a TensorRT-LLM whose own build we can drive; nothing was compiled.",
    next: "Check `tensorrtllm-git-url` and `tensorrtllm-ref`."
  });
}

// src/wheel/given.ts
import { constants as constants6 } from "node:fs";
import { copyFile as copyFile2, mkdir as mkdir9 } from "node:fs/promises";
import { basename as basename5, join as join20 } from "node:path";
async function takeGivenWheel(session, plan2, options2) {
  if (options2.given === void 0) throw notGiven();
  await inspectWheel(options2.given);
  await mkdir9(options2.folder, { recursive: true });
  const path = join20(options2.folder, basename5(options2.given));
  await copyFile2(options2.given, path, constants6.COPYFILE_FICLONE | constants6.COPYFILE_EXCL);
  const contents = await inspectWheel(path);
  requireFit(plan2, contents);
  const sha256 = await sha256File(path, { signal: session.signal });
  if (plan2.recipe.given !== sha256) throw changed(options2.given);
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

// src/wheel/pip.ts
import { mkdir as mkdir10, readdir as readdir11, readFile as readFile6, writeFile as writeFile6 } from "node:fs/promises";
import { join as join21, resolve as resolve6 } from "node:path";

// src/wheel/pip-failure.ts
function pipFailure(requirement, end, said) {
  const telling = [
    ...new Set(said.filter((line2) => TELLING.test(line2)).map((line2) => line2.replace(STAMP, "")))
  ];
  const words4 = (telling.length > 0 ? telling : said.filter((line2) => line2 !== "")).slice(-6).join("\n");
  if (end.why === "timeout") return unreachable2(requirement, "it did not end in an hour");
  if (/No module named pip|python3: (?:command )?not found/.test(words4) || end.code === 127)
    return missing2(words4);
  if (said.some((line2) => /no such option: --(?:report|dry-run)/.test(line2))) return tooOld();
  if (/DO NOT MATCH THE HASHES|Expected sha256/.test(words4)) return noWheel(requirement, words4, "PIP_HASH");
  const unanswered = telling.some((line2) => /Could not fetch URL/.test(line2) && !/\b404\b/.test(line2));
  if (/No matching distribution|Could not find a version/.test(words4) && !unanswered)
    return noWheel(requirement, words4);
  return unreachable2(requirement, words4);
}
var TELLING = /^(?:\d{4}-\S+ )?\s*(?:ERROR|WARNING)|Could not fetch URL|DO NOT MATCH THE HASHES|Expected sha256|No module named pip|not found$/;
var STAMP = /^\d{4}-\d\d-\d\dT\S+ /;
function tooOld() {
  return new ToolError({
    code: "PIP_TOO_OLD",
    kind: "surroundings",
    what: "The pip of `python3` on this runner is older than 22.2: it cannot say what it would install.",
    means: "Which wheel the requirement means is not known; nothing was downloaded.",
    next: "Update pip (`python3 -m pip install --upgrade pip`), or give version and hash (`tensorrt-llm==\u2026 --hash=sha256:\u2026`)."
  });
}
function missing2(words4) {
  return new ToolError({
    code: "PIP_MISSING",
    kind: "surroundings",
    what: `\`python3 -m pip\` cannot be run on this runner: ${words4.trim()}.`,
    means: "A wheel from a package index is resolved and downloaded by pip; nothing was downloaded.",
    next: "Install Python with pip (Debian: `apt-get install python3-pip`)."
  });
}
function noWheel(requirement, words4, code = "PIP_NO_WHEEL") {
  return new ToolError({
    code,
    kind: "answer",
    what: `The index has no such wheel of ${requirement}. pip says:
${words4}
`,
    means: "Only finished wheels are taken: what is public under this name may be a source package that downloads from elsewhere.",
    next: "Check version, hash, `python-tag`, `arch` and `pip-index-url` (NVIDIA keeps its wheels on an index of its own)."
  });
}
function anotherHash(requirement, wanted3, found) {
  return new ToolError({
    code: "PIP_HASH",
    kind: "answer",
    what: `${requirement} has SHA-256 ${found}, not ${wanted3} as asked.`,
    means: "It is another file than the one named, so it is neither used nor stored.",
    next: "Find out why it changed before you change the hash."
  });
}
function unreachable2(requirement, words4) {
  return new ToolError({
    code: "PIP_UNREACHABLE",
    kind: "surroundings",
    what: `pip could not ask for ${requirement}:
${words4}
`,
    means: "Which wheel it means is only known by asking; without it there is no key.",
    next: "Check index, network and proxy; or give version and hash (`tensorrt-llm==\u2026 --hash=sha256:\u2026`), which needs no question while the store has it."
  });
}

// src/wheel/pip-targets.ts
var MACHINES3 = { amd64: "x86_64", arm64: "aarch64" };
var NEWEST_GLIBC = 39;
var OLDEST_GLIBC = 17;
function pipTargets(arch, pythonTag) {
  const [major, minor] = requirePythonTag(pythonTag);
  const machine2 = MACHINES3[arch];
  const glibcs = Array.from({ length: NEWEST_GLIBC - OLDEST_GLIBC + 1 }, (_, index) => NEWEST_GLIBC - index);
  const platforms = [
    ...glibcs.map((glibc) => `manylinux_2_${glibc}_${machine2}`),
    `manylinux2014_${machine2}`,
    `linux_${machine2}`
  ];
  return [
    ...["--implementation", "cp", "--python-version", `${major}.${minor}`],
    ...["--abi", pythonTag, "--abi", "abi3", "--abi", "none"],
    ...platforms.flatMap((platform) => ["--platform", platform])
  ];
}
function requirePythonTag(tag) {
  const [, major, minor] = /^cp(\d)(\d{1,2})$/.exec(tag) ?? [];
  if (major === void 0 || minor === void 0) throw badTag(tag);
  return [major, minor];
}
function badTag(tag) {
  return new ToolError({
    code: "BAD_PYTHON_TAG",
    kind: "usage",
    what: `\`python-tag\` is ${JSON.stringify(tag)}.`,
    means: "pip cannot choose a wheel for it; nothing was asked.",
    next: "Give the tag of the Python in the image, such as `cp312`."
  });
}

// src/wheel/pip.ts
var DOWNLOAD_SECONDS = 3600;
async function resolvePip(session, ask2) {
  const folder = await session.tempFolder("pip");
  const report = join21(folder, "report.json");
  const requirement = `tensorrt-llm${ask2.specifier}`;
  session.log.info(`Asking pip which wheel ${requirement} is for ${ask2.pythonTag} on ${ask2.arch}.`);
  await pip(session, ask2, [
    ...["install", "--dry-run", "--ignore-installed", "--report", report, "--target", join21(folder, "target")],
    ...["--no-deps", "--only-binary", ":all:", ...pipTargets(ask2.arch, ask2.pythonTag), "--", requirement]
  ]);
  const named = readReport(await readFile6(report, "utf8"), requirement);
  const sha256 = named.sha256 ?? await hashByDownload(session, ask2, named.version, folder);
  if (ask2.sha256 !== null && ask2.sha256 !== sha256) throw anotherHash(requirement, ask2.sha256, sha256);
  return { version: named.version, sha256 };
}
async function takePipWheel(session, plan2, options2) {
  const { given: given2, arch, pythonTag } = plan2.recipe;
  const [, version = "", sha256 = ""] = /^tensorrt-llm==(\S+) --hash=sha256:([0-9a-f]{64})$/.exec(given2 ?? "") ?? [];
  const folder = resolve6(options2.folder);
  await requireEmpty(folder);
  const ask2 = {
    specifier: `==${version}`,
    sha256,
    arch,
    pythonTag: pythonTag ?? "",
    indexUrl: options2.pipIndexUrl
  };
  const path = await download(session, ask2, folder, options2.onLine);
  const contents = await inspectWheel(path);
  const found = await sha256File(path, { signal: session.signal });
  if (found !== sha256) throw anotherHash(`tensorrt-llm==${version}`, sha256, found);
  requireFit(plan2, contents);
  return { path, contents, sha256, seconds: null, tail: [] };
}
async function hashByDownload(session, ask2, version, folder) {
  session.log.info("The index names no hash for it, so it is downloaded to be hashed.");
  const into = join21(folder, "download");
  await mkdir10(into);
  const path = await download(session, { ...ask2, specifier: `==${version}`, sha256: null }, into);
  return sha256File(path, { signal: session.signal });
}
async function download(session, ask2, folder, onLine) {
  const requirement = `tensorrt-llm${ask2.specifier}`;
  const list2 = join21(await session.tempFolder("pip"), "requirements.txt");
  await writeFile6(list2, `${requirement}${ask2.sha256 === null ? "" : ` --hash=sha256:${ask2.sha256}`}
`);
  const progress = startProgress(session.log, "Downloading the wheel");
  progress.update(requirement);
  try {
    await pip(
      session,
      ask2,
      [
        ...["download", "--no-deps", "--only-binary", ":all:", "--dest", folder],
        ...pipTargets(ask2.arch, ask2.pythonTag),
        ...["--requirement", list2]
      ],
      onLine
    );
  } finally {
    progress.done();
  }
  const [name, ...others] = (await readdir11(folder)).filter((file) => file.endsWith(".whl"));
  if (name !== void 0 && others.length === 0) return join21(folder, name);
  throw noWheel(requirement, `pip left ${others.length === 0 ? "no wheel" : "more than one wheel"}`);
}
async function pip(session, { indexUrl, specifier }, args, onLine) {
  const index = indexUrl === void 0 ? {} : { PIP_INDEX_URL: indexUrl, PIP_CONFIG_FILE: "/dev/null" };
  const secrets = secretsOf(indexUrl);
  const log = join21(await session.tempFolder("pip"), "pip.log");
  const end = await session.run({
    argv: ["python3", "-m", "pip", "--no-input", "--disable-pip-version-check", "--log", log, ...args],
    env: { ...index, LC_ALL: "C.UTF-8", PIP_PROGRESS_BAR: "off", PIP_NO_COLOR: "1" },
    timeoutSeconds: DOWNLOAD_SECONDS,
    onLine(line2) {
      const plain2 = redact(line2, secrets);
      session.log.debug(plain2);
      onLine?.(plain2);
    }
  });
  if (end.code === 0) return;
  const said = [...end.tail, ...(await readFile6(log, "utf8").catch(() => "")).split("\n")];
  const plain = said.map((line2) => redact(line2, secrets).replace(/\/\/[^/@\s]+@/g, "//***@"));
  throw pipFailure(`tensorrt-llm${specifier}`, end, plain);
}
function readReport(text2, requirement) {
  const report = JSON.parse(text2);
  const [item, ...others] = report.install ?? [];
  const version = item?.metadata?.version;
  if (typeof version !== "string" || others.length > 0)
    throw noWheel(requirement, "pip names no single wheel");
  const archive = item?.download_info?.archive_info;
  const said = archive?.hashes?.sha256 ?? String(archive?.hash ?? "").replace(/^sha256=/, "");
  const sha256 = typeof said === "string" && /^[0-9a-f]{64}$/i.test(said) ? said.toLowerCase() : null;
  return { version, sha256 };
}
function secretsOf(indexUrl) {
  const url = indexUrl === void 0 ? null : URL.parse(indexUrl);
  if (url === null) return [];
  return [url.password, url.username === "" ? "" : `${url.username}:${url.password}`].filter(
    (text2) => text2 !== ""
  );
}

// src/wheel/index.ts
var BUILDERS = {
  "dynamo-script": buildWithDynamo,
  "given-wheel": takeGivenWheel,
  "trtllm-make": buildWithMake,
  pip: takePipWheel,
  "upstream-image": null
};
function buildWheel(session, plan2, options2) {
  const build2 = BUILDERS[plan2.recipe.source];
  if (build2 === null) return Promise.reject(noWheelOfOurs(plan2.recipe.source));
  return build2(session, plan2, options2);
}
function noWheelOfOurs(source) {
  return new ToolError({
    code: "NO_WHEEL_TO_BUILD",
    kind: "bug",
    what: `A wheel was asked for where the source is "${source}".`,
    means: "The wheel lies in an image; nothing was built.",
    next: "Please report it with the log of this step."
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
  const { session, cache, plan: plan2 } = asked;
  const onWait = () => session.log.info(`Another job on this host is building ${plan2.key}.`);
  const home = cache.tiers.includes("tool-cache") ? cache.storePath : userFolder();
  const name = builderName(plan2.key, cache.access);
  return withBuilderLock(home, name, session, { onWait }, async ({ lock, waited }) => {
    const hit = await lookAgain(asked, waited);
    if (hit !== void 0) return { wheel: hit.wheel, seconds: null, published: [], hit };
    return buildAndPublish(asked, lock.fd);
  });
}
function isBuiltSince({ builtBy: { at, seconds } }, asked) {
  return Date.parse(at) - (seconds ?? 0) * 1e3 >= asked.getTime();
}
async function lookAgain(asked, waited) {
  const { session, cache, store, plan: plan2 } = asked;
  if (cache.rebuild) {
    const hit = waited ? await lookOnHost(asked) : void 0;
    return hit !== void 0 && isBuiltSince(hit.wheel.manifest, session.began) ? hit : void 0;
  }
  if (waited || !cache.tiers.includes("tool-cache")) {
    const outcome3 = await store.restore(plan2);
    return outcome3.kind === "hit" ? outcome3 : void 0;
  }
  return lookOnHost(asked);
}
async function lookOnHost({ store, plan: plan2 }) {
  const begun = performance.now();
  const host = await store.host();
  const { wheel, proof = "hashed", refusals: refusals3 } = await host.restore(plan2);
  if (wheel === void 0) return void 0;
  const seconds = (performance.now() - begun) / 1e3;
  return { kind: "hit", tier: host.name, wheel, proof, seconds, refusals: refusals3 };
}
async function buildLogged(asked, lockFd) {
  const { session, request, store, plan: plan2 } = asked;
  const host = await store.host();
  const folder = join22(await host.stage(), "build");
  const known = await host.nearest(plan2, NEAREST);
  const expectSeconds = known.find(({ builtBy }) => builtBy.seconds !== null)?.builtBy.seconds ?? void 0;
  const { wheel: given2, pip: pip2, tensorrtllmGitUrl: gitUrl, buildJobs: jobs } = request.plan;
  const options2 = {
    ...{ folder, lockFd, jobs, pipIndexUrl: pip2?.indexUrl, gitUrl },
    ...given2 === void 0 ? {} : { given: given2 },
    ...expectSeconds === void 0 ? {} : { expectSeconds }
  };
  return withBuildLog(
    request.reportFolder,
    request.secrets,
    session.log,
    (onLine) => buildWheel(session, plan2, { ...options2, onLine })
  );
}
async function buildAndPublish(asked, lockFd) {
  const { session, request, cache, store, plan: plan2 } = asked;
  const host = await store.host();
  const built = await buildLogged(asked, lockFd);
  const manifest = makeManifest({
    plan: plan2,
    wheel: built,
    toolVersion: request.toolVersion,
    at: session.now(),
    origin: request.origin,
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
async function handOver({ session, request, cache, plan: plan2 }, wheel, how, restored) {
  const marker = markerOf(plan2);
  const notes = [await noteOnHostEngine(session, request, wheel), lackOf(plan2, wheel, session)];
  const note = notes.filter((one) => one !== void 0).join(" ");
  const parent = await session.tempFolder("job", request.workParent);
  const handoff = await handOff({
    wheel,
    folder: join22(parent, "wheel"),
    files: { [marker.name]: `${marker.text}
` },
    ...cache.access.trustSeal ? {} : { modes: OWN_BYTES }
  });
  return {
    path: handoff.wheelPath,
    folder: handoff.folder,
    parent,
    handoff,
    report: { ...wheelReport(wheel, how), ...note === "" ? {} : { note } },
    restored
  };
}
function lackOf(plan2, { manifest }, session) {
  if (plan2.recipe.source !== "given-wheel" && plan2.recipe.source !== "pip") return void 0;
  const lack = lackOfNixl(manifest.wheel);
  if (lack !== void 0 && plan2.recipe.source === "pip") session.log.notice(lack);
  return lack;
}

// src/evidence/can-prove.ts
function canProve(question) {
  const { profile, release, backend, capabilities, arms } = question;
  const engine = profile === "reference" ? "the reference engine" : `TensorRT-LLM ${release ?? "of unknown release"}`;
  const name = backend === "nixl" && question.plugin === "LIBFABRIC" ? "nixl over LIBFABRIC" : backend;
  if (profile === "trtllm" && capabilities !== void 0 && !capabilities.includes(backend))
    return outlook(
      [],
      `${name} cannot be proven: the TensorRT-LLM of this image has no ${backend} wrapper library.`
    );
  const blocked = /* @__PURE__ */ new Map();
  const ways = /* @__PURE__ */ new Set();
  for (const row2 of sufficientRows(profile, release, backend)) {
    for (const set of row2.sets) {
      const obstacles = set.flatMap((piece) => {
        const why = obstacle(piece, question);
        return why === null ? [] : [[piece, why]];
      });
      for (const [piece, why] of obstacles) blocked.set(piece, why);
      if (obstacles.length === 0) ways.add(set.map((piece) => PIECES[piece]).join(" and "));
    }
  }
  if (ways.size === 0)
    return outlook(
      [],
      `${name} cannot be proven with ${engine}: ${[...new Set(blocked.values())].join("; ")}.`
    );
  const alone2 = arms !== void 0 && arms < 2 ? " Only one arm is run: without a second one its tokens cannot be compared, and nothing is proven." : "";
  return {
    ...outlook([...ways], `${name} can be proven with ${engine} by ${[...ways].join("; or by ")}.${alone2}`),
    can: alone2 === ""
  };
}
function outlook(ways, words4) {
  return { can: ways.length > 0, ways, words: words4 };
}
function obstacle(piece, question) {
  switch (piece) {
    case "telemetry":
      return telemetryObstacle(question);
    case "telemetry-lines":
      return question.kvSizeKnown === false ? NO_KV_SIZE : null;
    case "used-rows":
      return usedRowsObstacle(question);
    case "gpu-row":
      if (question.plugin === "LIBFABRIC") return "LIBFABRIC prints no UCX rows";
      if (question.gpu === false)
        return "without a GPU a row of `UCX_PROTO_INFO=y` cannot tell use from preparation";
      return question.protoInfo === "used" ? "`UCX_PROTO_INFO=used` prints no `y` rows" : null;
    case "counter":
      return question.profile === "trtllm" && isBefore2(question.release, "1.0.0rc0") ? "the counter of releases before 1.0 is written only by a worker that ends cleanly" : null;
    case "only-wrapper":
    case "built-in-both":
      return null;
  }
}
var NO_KV_SIZE = "the KV size of one token is not known, so telemetry cannot be compared with it";
function telemetryObstacle({ profile, release, kvSizeKnown }) {
  if (kvSizeKnown === false) return NO_KV_SIZE;
  return profile === "trtllm" && isBefore2(release, "1.2.0rc0") ? "the NIXL of releases before 1.2 writes no telemetry file" : null;
}
function usedRowsObstacle({ profile, release, plugin, protoInfo }) {
  if (plugin === "LIBFABRIC") return "LIBFABRIC prints no UCX rows";
  if (profile === "reference") return null;
  if (isBefore2(release, "1.3.0rc0")) return "the UCX of releases before 1.3 knows no `used` table";
  return protoInfo === "used" ? null : "`used` rows are printed only where `deployment-env` has UCX_PROTO_INFO=used";
}
function isBefore2(release, limit) {
  const [asked, border] = [release === null ? null : parseRelease(release), parseRelease(limit)];
  return asked !== null && border !== null && compareReleases(asked, border) < 0;
}

// src/outlook.ts
function outlookOf(backend, ref, smoke, image) {
  const { profile, arms, gpus, deploymentEnv } = smoke;
  const installed = image?.contract.installed;
  const plugin = deploymentEnv["TRTLLM_NIXL_KVCACHE_BACKEND"];
  return canProve({
    profile,
    release: profile === "reference" ? null : installed?.version ?? releaseIn(ref),
    backend,
    gpu: gpus !== "none",
    protoInfo: deploymentEnv["UCX_PROTO_INFO"] === "used" || profile === "reference" ? "used" : "y",
    arms: arms.length,
    ...plugin === "LIBFABRIC" ? { plugin } : {},
    ...profile === "trtllm" && installed ? { capabilities: installed.capabilities } : {}
  });
}
function withOutlook(plan2, smoke) {
  const note = `What the smoke test can show: ${outlookOf(plan2.expectedBackend, plan2.ref, smoke).words}`;
  return plan2.notes.includes(note) ? plan2 : { ...plan2, notes: [...plan2.notes, note] };
}
function releaseIn(ref) {
  return ref !== null && /^v?\d+\.\d+(\.\d+)?(\.?(rc|post)\d+)*$/.test(ref) ? ref : null;
}

// src/outputs.ts
function outputsOf(known, set) {
  const { plan: plan2, restored, wheel, image, judgement } = known;
  if (plan2 !== void 0) set("cache-key", plan2.key);
  if (plan2?.recipe.source === "upstream-image") {
    set("cache-hit", "false");
    set("miss-reason", `none to look for: the wheel comes with ${plan2.recipe.baseImage}`);
  }
  if (restored !== void 0) {
    const hit = wheel?.restored ?? (restored.kind === "none" ? void 0 : restored);
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
  if (image?.pushed !== void 0) set("image-digest", image.pushed.digest);
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
  const bad3 = /^-|^\/|\/$|\.\.|@\{|\/\/|\.lock(?:\/|$)|(?:^|\/)\.|\.$|[\u0000-\u0020\u007f~^:?*[\\]/;
  if (ref !== "" && ref !== "@" && !bad3.test(ref)) return;
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
  if (end.code !== 0) throw unreachable3(url, end, ref);
  const listed = /* @__PURE__ */ new Map();
  for (const line2 of end.stdout.split("\n")) {
    const [commit, name] = line2.split("	");
    if (commit !== void 0 && name !== void 0 && /^[0-9a-f]{40}$/.test(commit)) listed.set(name, commit);
  }
  if (ref === "HEAD" || ref.startsWith("refs/")) {
    const commit = listed.get(`${ref}^{}`) ?? listed.get(ref);
    return commit === void 0 ? void 0 : { commit, how: "ref", asked: true };
  }
  const branch = listed.get(`refs/heads/${ref}`);
  const tag = listed.get(`refs/tags/${ref}^{}`) ?? listed.get(`refs/tags/${ref}`);
  if (branch !== void 0 && tag !== void 0 && branch !== tag) {
    throw ambiguous2(url, ref, [`refs/heads/${ref} (${branch})`, `refs/tags/${ref} (${tag})`]);
  }
  if (branch !== void 0) return { commit: branch, how: "branch", asked: true };
  return tag === void 0 ? void 0 : { commit: tag, how: "tag", asked: true };
}
async function expandShort(session, url, ref, timeoutSeconds) {
  const folder = await session.tempFolder("resolve");
  const clone = ["clone", "--quiet", "--bare", "--filter=tree:0", "--", url.plain, folder];
  session.log.info(`Asking ${url.plain} for the commits that begin with ${ref} (history only, no files).`);
  const cloned = await git2(session, url, clone, timeoutSeconds);
  if (cloned.code !== 0) throw unreachable3(url, cloned, ref);
  const found = await git2(session, url, ["-C", folder, "rev-parse", `--disambiguate=${ref}`], 60);
  const commits = [];
  for (const id of found.stdout.split("\n").filter((line2) => /^[0-9a-f]{40}$/.test(line2))) {
    const type = await git2(session, url, ["-C", folder, "cat-file", "-t", id], 60);
    if (type.stdout.trim() === "commit") commits.push(id);
  }
  const [commit, ...others] = commits;
  if (commit === void 0) throw notFound(url, ref);
  if (others.length > 0) throw ambiguous2(url, ref, commits);
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
      ...gitCredentials(url)
    },
    timeoutSeconds
  });
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
function ambiguous2(url, ref, candidates) {
  return new ToolError({
    code: "REF_AMBIGUOUS",
    kind: "usage",
    what: `"${ref}" means more than one commit in ${url.plain}: ${candidates.join(", ")}.`,
    means: "Taking either could restore or build the wrong wheel.",
    next: "Write refs/heads/\u2026 or refs/tags/\u2026, or more digits of the commit."
  });
}
function unreachable3(url, end, ref) {
  const words4 = redact(end.tail.slice(-4).join(" "), url.secrets).replace(/\/\/[^/@\s]+@/g, "//***@");
  const why = end.why === "timeout" ? `no answer in ${end.seconds.toFixed(0)} s` : words4 || `git ended with ${end.code}`;
  return new ToolError({
    code: "REMOTE_UNREACHABLE",
    kind: "surroundings",
    what: `"${ref}" could not be asked of ${url.plain}: ${why}.`,
    means: "A branch, tag or short commit is only known by asking its remote; without it there is no key.",
    next: "Check the URL, network and access of the runner, or give the full commit, which needs no question."
  });
}

// src/plan/sources/choose.ts
var TAKEN_BY = [
  { input: "wheel", given: ({ wheel }) => wheel !== void 0, by: ["given-wheel"] },
  { input: "pip-wheel", given: ({ pip: pip2 }) => pip2 !== void 0, by: ["pip"] },
  { input: "cuda-archs", given: ({ cudaArchs = [] }) => cudaArchs.length > 0, by: ["trtllm-make"] },
  { input: "build-options", given: ({ buildOptions = [] }) => buildOptions.length > 0, by: ["trtllm-make"] },
  { input: "python-tag", given: ({ pythonTag }) => pythonTag !== void 0, by: ["pip"] },
  { input: "build-jobs", given: ({ buildJobs }) => buildJobs !== void 0, by: ["trtllm-make"] },
  { input: "runtime-image", given: ({ runtimeImage }) => runtimeImage !== void 0, by: ["upstream-image"] },
  { input: "build-base-image", given: ({ baseImage }) => baseImage !== void 0, by: ["trtllm-make"] }
];
function chooseSource(asked, generation) {
  const source = asked.wheelSource ?? impliedBy(asked) ?? generation.sources[0];
  if (source === void 0 || !generation.sources.includes(source)) {
    throw notHere(source ?? "given-wheel", generation);
  }
  if (source === "given-wheel" && asked.wheel === void 0) throw inputMissing(source, "wheel");
  if (source === "pip" && asked.pip === void 0) throw inputMissing(source, "pip-wheel");
  for (const { input, given: given2, by } of TAKEN_BY) {
    if (given2(asked) && !by.includes(source))
      throw notTaken(input, source, by, asked.wheelSource !== void 0);
  }
  return source;
}
function impliedBy({ wheel, pip: pip2 }) {
  if (wheel !== void 0) return "given-wheel";
  return pip2 === void 0 ? void 0 : "pip";
}
function notHere(source, { name, sources }) {
  return new ToolError({
    code: "SOURCE_NOT_HERE",
    kind: "usage",
    what: `Generation ${name} cannot take its wheel from "${source}".`,
    means: "Its container build has no place for such a wheel, so nothing was looked up or built.",
    next: `Set \`wheel-source\` to one of ${sources.join(", ")}, or leave it out.`
  });
}
function inputMissing(source, input) {
  return new ToolError({
    code: "SOURCE_INPUT_MISSING",
    kind: "usage",
    what: `\`wheel-source\` is "${source}", but \`${input}\` is empty.`,
    means: "Which wheel to take is not known; nothing was looked up or built.",
    next: `Give \`${input}\`, or leave \`wheel-source\` out.`
  });
}
function notTaken(input, source, by, named) {
  const how = named ? `\`wheel-source: ${source}\`` : `the source "${source}", which this request takes`;
  return new ToolError({
    code: "INPUT_NOT_OF_SOURCE",
    kind: "usage",
    what: `\`${input}\` has no effect with ${how}.`,
    means: "The wheel would not be what was asked for, so nothing was looked up or built.",
    next: `Set \`wheel-source\` to ${by.join(" or ")}, or leave \`${input}\` out.`
  });
}

// src/plan/sources/default-ref.ts
function noDefaultCommit() {
  return new ToolError({
    code: "NO_DEFAULT_COMMIT",
    kind: "usage",
    what: "This checkout names no TensorRT-LLM commit of its own, and no TensorRT-LLM ref was given.",
    means: "Which TensorRT-LLM to restore or build is not known.",
    next: "Give `tensorrtllm-ref`."
  });
}

// src/plan/sources/ucx-commit.ts
var UCX2 = "https://github.com/openucx/ucx";
var FIXED = /^(?:v?\d+\.\d+\.\d+(?:[.-]?(?:rc|post)\d+)?|[0-9a-f]{40})$/i;
async function ucxOfRecipe(session, facts, checkout) {
  if (facts.ucxRef === null || FIXED.test(facts.ucxRef)) return facts.ucxRef;
  const remote = facts.scripts.map((path) => ucxRemote(checkout.files[path] ?? "")).find((url) => url !== void 0);
  const { commit } = await resolveRef(session, remote ?? UCX2, facts.ucxRef);
  return commit;
}
function ucxRemote(installer) {
  const lines = installer.replace(/\\\n/g, " ").split("\n");
  const own = lines.filter((line2) => !/\bclone\b/.test(line2) || /ucx/i.test(line2));
  return own.some((line2) => /\bclone\b/.test(line2)) ? cloneUrl(own.join("\n")) : void 0;
}

// src/plan/sources/dynamo-script.ts
var fromDynamoScript = async (ask2) => {
  const { session, request, facts, checkout } = ask2;
  if (facts.script === null) throw noScript(ask2);
  const { builds, because } = facts.buildsNixl(request.arch);
  const script = checkout.files[facts.script] ?? "";
  if (needsTerminal(script)) throw onlyByHand(facts.script);
  if (request.nixl && request.arch === "arm64" && !builds) throw notOnArm64(facts);
  const remote = parseGitUrl(request.tensorrtllmGitUrl ?? facts.remote);
  const ref = request.tensorrtllmRef ?? facts.defaultRef;
  if (ref === null) throw noDefaultCommit();
  const { commit } = await resolveRef(session, remote, ref);
  const recipe = makeRecipe({
    source: "dynamo-script",
    arch: request.arch,
    gitUrl: remote.plain,
    commit,
    nixl: builds,
    nixlCommit: facts.takesNixlCommit ? ask2.nixlCommit : null,
    ucxRef: await ucxOfRecipe(session, facts, checkout),
    scripts: hashScripts(checkout, facts.scripts)
  });
  return { recipe, remote: remote.plain, ref, notes: notesOn(request.nixl, builds, because) };
};
function notesOn(asked, builds, because) {
  if (asked && !builds) {
    return [`The NIXL flag is on, but this checkout cannot build a wheel with NIXL: ${because}.`];
  }
  if (!asked && builds) {
    return [`The NIXL flag is off; the wheel has NIXL all the same: ${because}. The image asks for UCX.`];
  }
  return [];
}
function needsTerminal(script) {
  return /^[ \t]*docker[ \t]+run[ \t](?:.*[ \t])?(?:-it|-ti|-t|--tty)[ \t]/m.test(withoutComments(script));
}
function onlyByHand(script) {
  return new ToolError({
    code: "SCRIPT_ONLY_BY_HAND",
    kind: "usage",
    what: `${script} of this checkout takes the wheel out of its container with \`docker run -it\`, which Docker refuses without a terminal.`,
    means: "It would fail after an hour or more of building, so nothing was started.",
    next: "Set `wheel-source` to `trtllm-make`, TensorRT-LLM's own build of the same commit, or take a Dynamo commit of a few days later."
  });
}
function notOnArm64(facts) {
  return new ToolError({
    code: "NIXL_NOT_ON_ARM64",
    kind: "usage",
    what: `The NIXL flag is on for arm64: ${facts.buildsNixl("arm64").because}.`,
    means: "A build of one to three hours would end in a wheel without NIXL, so nothing is built.",
    next: "Use an amd64 runner, switch the NIXL flag off, or take a later Dynamo generation."
  });
}
function noScript({ generation }) {
  return new ToolError({
    code: "SOURCE_NOT_HERE",
    kind: "usage",
    what: `This checkout (generation ${generation.name}) has no script that builds a wheel.`,
    means: "Nothing was looked up or built.",
    next: "Set `wheel-source` to another source."
  });
}

// src/plan/sources/told-commit.ts
function remoteOf({ request, facts }) {
  return parseGitUrl(request.tensorrtllmGitUrl ?? facts.remote);
}
async function toldCommit(ask2, version) {
  const { session, request } = ask2;
  if (request.tensorrtllmRef === void 0) return commitInVersion(version) ?? `v${publicVersion(version)}`;
  return (await resolveRef(session, remoteOf(ask2), request.tensorrtllmRef)).commit;
}
function commitInVersion(version) {
  return /\+(?:.*\.)?dev([0-9a-f]{7,40})$/.exec(version)?.[1];
}
function publicVersion(version) {
  return version.replace(/\+.*$/s, "");
}

// src/plan/sources/given-wheel.ts
var fromGivenWheel = async (ask2) => {
  const { session, request } = ask2;
  if (request.wheel === void 0) throw notGiven2();
  const contents = await inspectWheel(request.wheel);
  const sha256 = await sha256File(request.wheel, { signal: session.signal });
  const recipe = makeRecipe({
    source: "given-wheel",
    arch: request.arch,
    nixl: contents.capabilities.includes("nixl"),
    pythonTag: contents.pythonTag,
    given: sha256
  });
  const ref = await toldCommit(ask2, contents.packageVersion);
  return { recipe, remote: remoteOf(ask2).plain, ref, notes: notesOn2(contents, request.nixl) };
};
function notesOn2(contents, nixl) {
  const lack = lackOfNixl(contents);
  const needed = nixl ? " The NIXL flag is on, so this wheel cannot be used." : "";
  const { pythonTag, abiTag } = parseWheelName(contents.fileName);
  const fits = pythonTag === PYTHON_TAG || !pythonTag.startsWith("cp") || abiTag === "abi3";
  return [
    ...lack === void 0 ? [] : [`${lack}${needed}`],
    ...fits ? [] : [
      `${contents.fileName} is for ${pythonTag}; Dynamo's images have ${PYTHON_TAG}, whose pip refuses it.`
    ]
  ];
}
function notGiven2() {
  return new ToolError({
    code: "SOURCE_INPUT_MISSING",
    kind: "usage",
    what: "No wheel file was named.",
    means: "There is nothing to prove and nothing to install.",
    next: "Give `wheel`."
  });
}

// src/plan/sources/pip.ts
var fromPip = async (ask2) => {
  const { session, request } = ask2;
  if (request.pip === void 0) throw notNamed();
  const { requirement, indexUrl } = request.pip;
  const pythonTag = (request.pythonTag ?? PYTHON_TAG).toLowerCase();
  requirePythonTag(pythonTag);
  const asked = parseRequirement(requirement);
  const { version, sha256 } = asked.version !== null && asked.sha256 !== null ? { version: asked.version, sha256: asked.sha256 } : await resolvePip(session, { ...asked, arch: request.arch, pythonTag, indexUrl });
  const exact = exactRequirement(version, sha256);
  const expected = publicReleaseHasNixl(version) ?? false;
  const recipe = makeRecipe({ source: "pip", arch: request.arch, nixl: expected, pythonTag, given: exact });
  const notes = [
    ...asked.sha256 === null ? [`\`pip-wheel: ${requirement}\` is ${exact} today. Written like that, the index need not be asked.`] : [],
    ...request.nixl && !expected ? [withoutNixl(version)] : []
  ];
  return { recipe, remote: remoteOf(ask2).plain, ref: await toldCommit(ask2, version), notes };
};
function withoutNixl(version) {
  return `The NIXL flag is on, but public wheels of TensorRT-LLM have NIXL inside only since ${FIRST_WITH_NIXL2}; ${version} is older. Unless your index has another build of it, it ends in WHEEL_UNFIT.`;
}
function notNamed() {
  return new ToolError({
    code: "SOURCE_INPUT_MISSING",
    kind: "usage",
    what: "No requirement for pip was named.",
    means: "There is nothing to download.",
    next: "Give `pip-wheel`, for instance `tensorrt-llm==1.2.0rc3`."
  });
}

// src/plan/sources/trtllm-make.ts
var NIXL_OPTIONS = ["--extra-cmake-vars", "NIXL_ROOT=/opt/nvidia/nvda_nixl"];
var fromTrtllmMake = async ({ session, request, facts }) => {
  const remote = parseGitUrl(request.tensorrtllmGitUrl ?? facts.remote);
  const ref = request.tensorrtllmRef ?? facts.defaultRef;
  if (ref === null) throw noDefaultCommit();
  const buildOptions = makeOptions(request.arch, request.nixl, request.buildOptions ?? []);
  const { commit } = await resolveRef(session, remote, ref);
  const baseImage = request.baseImage === void 0 ? null : await resolveImage(session, request.baseImage);
  const recipe = makeRecipe({
    source: "trtllm-make",
    arch: request.arch,
    gitUrl: remote.plain,
    commit,
    nixl: buildsNixl2(request.arch, request.nixl),
    cudaArchs: (request.cudaArchs ?? []).map(checkArchs),
    buildOptions,
    baseImage
  });
  const notes = request.nixlCommit === void 0 ? [] : [
    "`nixl-commit` does not enter the wheel: TensorRT-LLM\u2019s own build takes the NIXL that its commit pins."
  ];
  return { recipe, remote: remote.plain, ref, notes };
};
function buildsNixl2(arch, asked) {
  return asked || arch === "amd64";
}
function makeOptions(arch, asked, extra) {
  for (const word2 of extra) refuse(word2);
  return [...buildsNixl2(arch, asked) ? NIXL_OPTIONS : [], ...extra];
}
function checkArchs(text2) {
  const bad3 = text2.split(/[;,\s]+/).find((word2) => !/^(?:\d{2,3}[af]?(?:-real|-virtual)?|all|all-major|)$/i.test(word2));
  if (bad3 === void 0) return text2;
  throw new ToolError({
    code: "BAD_CUDA_ARCH",
    kind: "usage",
    what: `${JSON.stringify(bad3)} in \`cuda-archs\` names no CUDA architecture.`,
    means: "The build would fail, or compile for whatever GPU the builder has; nothing was started.",
    next: "Write `90-real` for Hopper, `100-real` for Blackwell, joined by `;`."
  });
}
var OWN_INPUT = {
  "-j": "build-jobs",
  "--job_count": "build-jobs",
  "-a": "cuda-archs",
  "--cuda_architectures": "cuda-archs"
};
function refuse(word2) {
  const own = ownInput(word2.replace(/=.*$/s, "").replace(/^(-[ja])\d.*$/s, "$1"));
  if (own !== void 0) throw badOption(word2, `Use \`${own}\` in its place.`);
  if (/^[A-Za-z0-9_./+@%=:,-]+$/.test(word2)) return;
  throw badOption(word2, "Use one plain word a line: letters, digits and _ . / + @ % = : , - only.");
}
function ownInput(option) {
  if (!option.startsWith("--")) return OWN_INPUT[option];
  const meant = Object.keys(OWN_INPUT).find((name) => option.length > 2 && name.startsWith(option));
  return meant === void 0 ? void 0 : OWN_INPUT[meant];
}
function badOption(word2, next) {
  return new ToolError({
    code: "BAD_BUILD_OPTION",
    kind: "usage",
    what: `Build option ${JSON.stringify(word2)} cannot be handed to TensorRT-LLM's build.`,
    means: "It would reach the build as something else, or not at all; nothing was started.",
    next
  });
}

// src/plan/sources/upstream-image.ts
var fromUpstreamImage = async (ask2) => {
  const { request, facts, image, generation } = ask2;
  if (request.runtimeImage !== void 0 && image.runtimeImage === null) throw noPlace(ask2);
  const reference2 = image.runtimeImage ?? facts.upstreamImage;
  if (reference2 === null) throw noImage(ask2);
  const version = tagOf2(reference2);
  const recipe = makeRecipe({
    source: "upstream-image",
    arch: request.arch,
    nixl: publicReleaseHasNixl(version) ?? true,
    baseImage: reference2
  });
  const note = `Generation ${generation.name} takes TensorRT-LLM out of ${reference2}: no wheel is restored, built or stored; the one inside is looked into after the image is built.`;
  const ref = /^\d/.test(version) ? await toldCommit(ask2, version) : request.tensorrtllmRef ?? version;
  return { recipe, remote: remoteOf(ask2).plain, ref, notes: [note] };
};
function tagOf2(reference2) {
  return /:([\w][\w.-]*)(?:@.*)?$/.exec(reference2.replace(/^.*\//, ""))?.[1] ?? "";
}
function noPlace({ generation }) {
  return new ToolError({
    code: "INPUT_NOT_OF_SOURCE",
    kind: "usage",
    what: `\`runtime-image\` has no effect in generation ${generation.name}.`,
    means: "The container would start from another image than the one asked for, so nothing was built.",
    next: "Leave `runtime-image` out, or use a checkout of generation D."
  });
}
function noImage({ generation }) {
  return new ToolError({
    code: "NO_UPSTREAM_IMAGE",
    kind: "usage",
    what: `This checkout (generation ${generation.name}) names no image that brings TensorRT-LLM along.`,
    means: "Which wheel would be in the image is not known; nothing was built.",
    next: "Set `wheel-source` to another source."
  });
}

// src/plan/sources/index.ts
var SOURCES = {
  "dynamo-script": fromDynamoScript,
  "trtllm-make": fromTrtllmMake,
  "given-wheel": fromGivenWheel,
  pip: fromPip,
  "upstream-image": fromUpstreamImage
};

// src/plan/plan.ts
async function makePlan(session, request) {
  const checkout = await readCheckout(session, request.checkoutPath, request.ignore);
  const generation = detectGeneration(checkout, request.generation);
  const { runtimeImage } = request;
  const image = generation.support.imagePlan(checkout, runtimeImage === void 0 ? {} : { runtimeImage });
  const facts = generation.support.wheel(checkout);
  const source = chooseSource(request, { name: generation.name, sources: generation.support.sources });
  const target = request.target ?? generation.support.image.defaultTarget;
  if (source !== "upstream-image") requireWheelTarget(target, generation.name, image.wheelTargets);
  const nixlCommit = await resolveNixl(session, request, facts);
  const ask2 = { session, request, checkout, generation, facts, image, nixlCommit };
  return assemble(ask2, { target, wheel: await SOURCES[source](ask2) });
}
function assemble(ask2, { target, wheel }) {
  const { request, checkout, facts, nixlCommit } = ask2;
  const { files, ...known } = checkout;
  const { recipe, remote, ref } = wheel;
  const override = request.nixlCommit === void 0 || nixlCommit === facts.nixlCommit ? null : nixlCommit;
  const scripts = Object.keys(recipe.scripts);
  const serves = ask2.generation.support.launch.launcher === "dynamo-serve";
  const serveGraph = serves ? readServeGraph(checkout) : void 0;
  return {
    version: 1,
    generation: ask2.generation.name,
    checkout: known,
    recipe,
    key: recipeToKey(recipe),
    ...scripts.length === 0 ? {} : { scriptLines: markScripts(checkout, scripts) },
    image: ask2.image,
    ...serveGraph === void 0 ? {} : { serveGraph },
    needs: request.nixl ? ["nixl"] : [],
    expectedBackend: request.nixl ? "nixl" : "ucx",
    remote,
    ref,
    nixlCommitOverride: override,
    target,
    notes: [...facts.notes, ...wheel.notes, ...notesOn3(request, override), ...notesOnGraph(serveGraph)]
  };
}
function hasWheel(plan2) {
  return plan2.recipe.source !== "upstream-image";
}
function notesOn3(request, override) {
  if (request.nixlCommit === void 0 || override !== null) return [];
  return [
    "`nixl-commit` changes nothing here: it is the checkout's own, or the checkout hands NIXL to no build."
  ];
}
function notesOnGraph(graph) {
  if (graph === void 0 || !("untold" in graph)) return [];
  return [
    `A smoke test by \`dynamo serve\` will be refused, because the services of this checkout's example cannot be told: ${graph.untold}. Images without the program \`dynamo\`, and \`launcher: dynamo\`, do not need it.`
  ];
}
async function resolveNixl(session, request, { nixlCommit, nixlRemote, takesNixlCommit }) {
  if (nixlCommit === null) return null;
  if (request.nixlCommit === void 0 && !takesNixlCommit) return nixlCommit;
  return (await resolveRef(session, nixlRemote, request.nixlCommit ?? nixlCommit)).commit;
}
function requireWheelTarget(target, generation, wheelTargets) {
  if (wheelTargets.includes(target)) return;
  throw new ToolError({
    code: "TARGET_WITHOUT_WHEEL",
    kind: "usage",
    what: `Target "${target}" of generation ${generation} does not take a local wheel.`,
    means: "The image would hold an unpinned public wheel instead of the one proven here.",
    next: `Use ${wheelTargets.map((name) => `"${name}"`).join(" or ")}.`
  });
}

// src/smoke/launch/services.ts
var HOST = "127.0.0.1";
var SERVICE = { set: {}, unset: [], stopSignal: "TERM", grace: 1, worker: null };
function etcdAndNats(request) {
  return [etcd(request), nats(request)];
}
function servicesEnvironment({ ports }) {
  return {
    ETCD_ENDPOINTS: `http://${HOST}:${ports.etcd}`,
    NATS_SERVER: `nats://${HOST}:${ports.nats}`,
    // Python holds its last lines back when stdout is a file; they are evidence.
    PYTHONUNBUFFERED: "1"
  };
}
function etcd({ ports, programs }) {
  const client = `http://${HOST}:${ports.etcd}`;
  const peer = `http://${HOST}:${ports.etcdPeer}`;
  const argv = [
    programs?.etcd ?? "etcd",
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
function nats({ ports, programs }) {
  return {
    ...SERVICE,
    name: "nats",
    role: "nats",
    argv: [
      programs?.nats ?? "nats-server",
      ...["-js", "-a", HOST, "-p", String(ports.nats), "-sd", "{scratch}/nats"]
    ],
    startAfter: [],
    ready: { kind: "banner", port: ports.nats, starts: "INFO " },
    stopOrder: 2
  };
}

// src/smoke/launch/dynamo.ts
var dynamoLauncher = {
  name: "dynamo",
  readyBy: "models",
  processes(request) {
    const workers = request.disaggregated ? [worker(request, "prefill", 0), worker(request, "decode", 1)] : [worker(request, "aggregated", 0)];
    return [...etcdAndNats(request), frontend(request), ...workers];
  }
};
function frontend(request) {
  return {
    ...SERVICE,
    name: "frontend",
    role: "frontend",
    argv: [request.python, "-m", "dynamo.frontend", "--http-port", String(request.ports.http)],
    startAfter: ["etcd", "nats"],
    ready: null,
    set: { ...servicesEnvironment(request), ...request.loopbackOnly ? { DYN_HTTP_HOST: HOST } : {} },
    stopOrder: 1
  };
}
function worker(request, role, slot) {
  const environment2 = request.workerEnvironment(role);
  const port = request.ports.system[role === "decode" ? 1 : 0];
  const argv = [
    request.python,
    "-m",
    request.workerModule,
    "--model-path",
    request.model,
    "--served-model-name",
    request.servedName,
    "--extra-engine-args",
    request.yaml[role],
    ...role === "aggregated" ? [] : ["--disaggregation-mode", role, ...generationOptions(request)],
    ...request.workerArgs
  ];
  return {
    name: role,
    role,
    argv,
    startAfter: ["etcd", "nats"],
    ready: null,
    set: { ...servicesEnvironment(request), ...statusServer(port), ...environment2.set },
    unset: environment2.unset,
    stopOrder: 0,
    stopSignal: "TERM",
    grace: request.workerGraceSeconds,
    worker: { slot, gpus: request.gpusPerWorker },
    captures: [metricsOf(role, port)]
  };
}
function generationOptions({ layout, oneGpu, workerModule }) {
  if (layout === void 0 || workerModule !== "dynamo.trtllm") return [];
  return [...layout.workerOptions, ...oneGpu === true ? layout.oneGpuOptions : []];
}
function statusServer(port) {
  return { DYN_SYSTEM_ENABLED: "true", DYN_SYSTEM_HOST: HOST, DYN_SYSTEM_PORT: String(port) };
}
function metricsOf(process2, port) {
  return {
    url: `http://${HOST}:${port}/metrics`,
    file: `counters/${process2}.{moment}.prom`,
    moments: ["before", "after"]
  };
}

// src/smoke/launch/dynamo-serve.ts
var dynamoServeLauncher = {
  name: "dynamo-serve",
  readyBy: "models",
  processes(request) {
    const workers = request.disaggregated ? [worker2(request, "prefill", 0), worker2(request, "decode", 1)] : [worker2(request, "aggregated", 0)];
    return [...etcdAndNats(request), frontend2(request), ...workers];
  }
};
function graphOf({ layout }) {
  if (layout?.graph === void 0) throw new Error("`dynamo serve` needs a graph");
  return layout.graph;
}
function serve(request, service, settings) {
  const { folder, disaggregated, aggregated } = graphOf(request);
  const { graph, config } = request.disaggregated ? disaggregated : aggregated;
  return [
    ...["env", "--chdir", folder, "dynamo", "serve", graph, "-f", config, "--service-name", service],
    ...Object.entries(settings).map(([name, value]) => `--${service}.${name}=${value}`)
  ];
}
function frontend2(request) {
  const settings = { port: String(request.ports.http), served_model_name: request.servedName };
  return {
    ...SERVICE,
    name: "frontend",
    role: "frontend",
    argv: serve(request, graphOf(request).services.frontend, settings),
    startAfter: ["etcd", "nats"],
    ready: null,
    set: { ...servicesEnvironment(request), ...request.loopbackOnly ? { DYN_HTTP_HOST: HOST } : {} },
    stopOrder: 1,
    // It ends its children one after the other.
    grace: 5
  };
}
function worker2(request, role, slot) {
  const { services: services2, options: options2 } = graphOf(request);
  const names = options2[role];
  const environment2 = request.workerEnvironment(role);
  const settings = {
    [names.model]: request.model,
    [names.servedName]: request.servedName,
    [names.engine]: request.yaml[role]
  };
  return {
    name: role,
    role,
    argv: [
      ...serve(request, role === "prefill" ? services2.prefill : services2.decode, settings),
      ...request.workerArgs
    ],
    startAfter: ["etcd", "nats"],
    ready: null,
    set: {
      ...servicesEnvironment(request),
      // It hands out GPUs from the first one on, to each service started by itself: the same one to both workers.
      DYN_DISABLE_AUTO_GPU_ALLOCATION: "1",
      ...environment2.set
    },
    unset: environment2.unset,
    stopOrder: 0,
    stopSignal: "TERM",
    grace: request.workerGraceSeconds,
    worker: { slot, gpus: request.gpusPerWorker }
  };
}

// src/smoke/launch/trtllm-serve.ts
var import_yaml3 = __toESM(require_dist(), 1);
var CONFIG = "disaggregated.yaml";
var PATIENCE_SECONDS = 3600;
var trtllmServeLauncher = {
  name: "trtllm-serve",
  readyBy: "health",
  files(request) {
    if (!request.disaggregated) return {};
    const [context, generation] = request.ports.system;
    return {
      [CONFIG]: (0, import_yaml3.stringify)({
        hostname: listenOn(request),
        port: request.ports.http,
        backend: "pytorch",
        context_servers: { num_instances: 1, urls: [`${HOST}:${context}`] },
        generation_servers: { num_instances: 1, urls: [`${HOST}:${generation}`] }
      })
    };
  },
  processes(request) {
    if (!request.disaggregated) return [worker3(request, "aggregated", 0, request.ports.http)];
    const [context, generation] = request.ports.system;
    return [
      worker3(request, "prefill", 0, context),
      worker3(request, "decode", 1, generation),
      orchestrator(request)
    ];
  }
};
function listenOn({ loopbackOnly }) {
  return loopbackOnly ? HOST : "0.0.0.0";
}
function orchestrator(request) {
  const patience = String(PATIENCE_SECONDS);
  return {
    ...SERVICE,
    name: "frontend",
    role: "frontend",
    argv: [
      ...["trtllm-serve", "disaggregated", "-c", `${request.evidence}/${CONFIG}`],
      ...["-t", patience, "-r", patience]
    ],
    startAfter: ["prefill", "decode"],
    ready: { kind: "http", url: `http://${HOST}:${request.ports.http}/health` },
    set: { PYTHONUNBUFFERED: "1" },
    stopOrder: 0,
    grace: 5
  };
}
function worker3(request, role, slot, port) {
  const environment2 = request.workerEnvironment(role);
  const url = `http://${HOST}:${port}`;
  return {
    name: role,
    role,
    argv: [
      ...["trtllm-serve", request.model, "--backend", "pytorch"],
      ...["--host", role === "aggregated" ? listenOn(request) : HOST, "--port", String(port)],
      // The old name of `--config`, which all releases know.
      ...["--extra_llm_api_options", request.yaml[role]],
      ...request.workerArgs
    ],
    startAfter: [],
    ready: { kind: "http", url: `${url}/health` },
    set: { PYTHONUNBUFFERED: "1", ...environment2.set },
    unset: environment2.unset,
    stopOrder: 1,
    stopSignal: "TERM",
    grace: request.workerGraceSeconds,
    worker: { slot, gpus: request.gpusPerWorker },
    captures: [perfMetricsOf(role, url), ...role === "prefill" ? [stateOf2(request, role, url)] : []]
  };
}
function perfMetricsOf(process2, url) {
  return {
    url: `${url}/perf_metrics`,
    file: `counters/${process2}.{moment}.perf.json`,
    moments: ["before", "after"]
  };
}
function stateOf2(request, process2, url) {
  return {
    url: `${url}/v1/completions`,
    file: `state/${process2}.json`,
    moments: ["last"],
    body: {
      model: request.servedName,
      prompt: "What does this worker offer?",
      max_tokens: 1,
      disaggregated_params: { request_type: "context_only" }
    }
  };
}

// src/smoke/launch/index.ts
var launchers = [dynamoLauncher, dynamoServeLauncher, trtllmServeLauncher];
function launcherOf(name) {
  const found = launchers.find((launcher) => launcher.name === name);
  if (found === void 0) throw new Error(`no launcher is called ${name}`);
  return found;
}
function chooseLauncher(asked, ofGeneration, programs) {
  if (asked === "auto") {
    if (ofGeneration !== "dynamo-serve" || programs === void 0 || programs.dynamo !== null)
      return { name: ofGeneration, note: null };
    return {
      name: "dynamo",
      note: "There is no program `dynamo`, so the service is started by its modules (`python3 -m dynamo.frontend`, \u2026) and not by `dynamo serve` as this generation does."
    };
  }
  const program = asked === "dynamo-serve" ? "dynamo" : asked === "trtllm-serve" ? "trtllm-serve" : void 0;
  if (program === void 0 || programs === void 0 || programs[program] !== null)
    return { name: asked, note: null };
  throw new ToolError({
    code: "NO_LAUNCHER",
    kind: "usage",
    what: `\`launcher: ${asked}\` needs the program \`${program}\`, which is not there.`,
    means: "The service cannot be started that way; no arm was run.",
    next: "Use `launcher: auto`, or an image that has the program on its PATH."
  });
}
function graphToServe(launcher, graph) {
  if (launcher !== "dynamo-serve") return void 0;
  if (graph !== void 0 && !("untold" in graph)) return graph;
  const why = graph?.untold ?? "its generation is not started by `dynamo serve`";
  throw new ToolError({
    code: "GRAPH_UNKNOWN",
    kind: "usage",
    what: `The services that \`dynamo serve\` would start cannot be told from the checkout: ${why}.`,
    means: "Under names that are only assumed nothing would start; no arm was run.",
    next: "Set `launcher: dynamo` (modules `dynamo.frontend` and `dynamo.trtllm`) if the image has them; else test this checkout with `until: image`."
  });
}

// src/smoke/smoke.ts
var import_yaml6 = __toESM(require_dist(), 1);
import { randomBytes } from "node:crypto";
import { access as access3, chmod as chmod6, constants as constants7, mkdir as mkdir13, rm as rm9, stat as stat8 } from "node:fs/promises";
import { join as join32, resolve as resolve8 } from "node:path";

// src/smoke/arm.ts
import { mkdir as mkdir12, rm as rm8 } from "node:fs/promises";
import { join as join28 } from "node:path";

// src/smoke/collect.ts
import { readdir as readdir12, readFile as readFile7, rename as rename3, rm as rm7, writeFile as writeFile7 } from "node:fs/promises";
import { join as join23 } from "node:path";
function processRecords(state, begun) {
  return (state?.processes ?? []).map((process2) => ({
    name: process2.name,
    role: process2.role,
    pid: process2.pid,
    exitBeforeStop: process2.exit_before_stop,
    exit: process2.exit,
    seconds: process2.seconds,
    ...typeof process2.began_at === "number" ? { began: sinceBegin(process2.began_at * 1e3, begun) } : {}
  }));
}
function sinceBegin(at, begun) {
  return Math.max(0, Math.round(at - begun) / 1e3);
}
async function tidyEvidence(folder) {
  const transfers = join23(folder, "transfers");
  for (const process2 of await readdir12(transfers, { withFileTypes: true }).catch(() => [])) {
    if (!process2.isDirectory()) continue;
    const own = join23(transfers, process2.name);
    for (const file of await readdir12(own))
      await rename3(join23(own, file), join23(transfers, `${process2.name}-${file}`));
    await rm7(own, { recursive: true, force: true });
  }
}
async function writeRecord(folder, record) {
  await writeFile7(join23(folder, "arm.json"), `${JSON.stringify(record, null, 2)}
`);
}
async function tailOf(file, characters = 2e3) {
  const text2 = await readFile7(file, "utf8").catch(() => "");
  return text2.slice(-characters).trim();
}
function tellingLine(log) {
  const lines = log.split("\n").filter((line2) => line2.trim() !== "");
  const telling = lines.findLast((line2) => /error|exception|fatal|cannot|no module named/i.test(line2));
  return (telling ?? lines.at(-1) ?? "").trim().slice(0, 500);
}

// src/smoke/drive.ts
import { setTimeout as sleep2 } from "node:timers/promises";

// src/smoke/http.ts
var HttpTimeout = class extends Error {
  seconds;
  constructor(seconds) {
    super(`no answer within ${seconds} s`);
    this.name = "HttpTimeout";
    this.seconds = seconds;
  }
};
var BODY_LIMIT = 16 * 1024 * 1024;
async function http(url, options2) {
  const { request } = await import("node:http");
  return exchange(request, url, options2);
}
function exchange(request, url, options2) {
  const text2 = options2.body === void 0 ? void 0 : JSON.stringify(options2.body);
  return new Promise((resolve10, reject) => {
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
        method: text2 === void 0 ? "GET" : "POST",
        agent: false,
        ...text2 === void 0 ? {} : { headers: { "content-type": "application/json", "content-length": Buffer.byteLength(text2) } },
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
            () => resolve10({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString("utf8") })
          )
        );
      }
    );
    call.on("error", settle(reject));
    call.end(text2);
  });
}

// src/smoke/prompts.ts
import { createHash as createHash6 } from "node:crypto";
var WORDS2 = `time year people way day man thing woman life child world school state family student group country problem hand part place
case week company system program question work government number night point home water room mother area money story fact month
lot right study book eye job word business issue side kind head house service friend father power hour game line end member law
car city name team minute idea body back parent face level office door health person art war history party result change morning
reason research girl guy moment air teacher force education`.split(/\s+/);
var ASSUMED_TOKENS_PER_WORD = 1.4;
var CALIBRATION_WORDS = 64;
function makePrompt(seed, index, words4) {
  const nonce = createHash6("sha256").update(`${seed}/${index}`).digest("hex").slice(0, 12);
  const chosen = [];
  for (let block = 0; chosen.length < words4; block += 1) {
    for (const byte of createHash6("sha256").update(`${seed}/${index}/${block}`).digest()) {
      if (chosen.length < words4) chosen.push(WORDS2[byte % WORDS2.length] ?? "word");
    }
  }
  return `${nonce} ${chosen.join(" ")}`;
}
function wordsFor(tokens, tokensPerWord) {
  return Math.max(1, Math.round(tokens / tokensPerWord));
}

// src/smoke/drive.ts
var WATCH_MS = 250;
async function drive(request) {
  const records = [];
  const prompts = request.requests + 1;
  for (let number2 = 0; number2 < prompts * (request.rounds ?? 1); number2 += 1) {
    const prompt = number2 % prompts;
    const round = Math.floor(number2 / prompts);
    const perWord = request.calibration.tokensPerWord ?? ASSUMED_TOKENS_PER_WORD;
    const words4 = prompt === 0 ? CALIBRATION_WORDS : wordsFor(request.promptTokens, perWord);
    const done = number2 / (prompts * (request.rounds ?? 1));
    request.progress.update(`request ${prompt} of ${request.requests}${round === 0 ? "" : ", again"}`, done);
    const { record, timedOut } = await ask(request, prompt, words4, round);
    records.push(record);
    if (timedOut) return { records, timedOut: request.timeoutSeconds };
    if (record.ok && record.promptTokens !== null)
      request.calibration.tokensPerWord ??= record.promptTokens / words4;
    if (!record.ok) {
      await sleep2(200, void 0, { signal: request.signal });
      if (await request.broken() !== null) break;
    }
  }
  return { records, timedOut: null };
}
async function ask(request, prompt, words4, round) {
  const begun = performance.now();
  const began = Math.max(0, Date.now() - request.armBegun) / 1e3;
  const id = `${request.seed}-${prompt}${round === 0 ? "" : `-again${round}`}`;
  const base = { id, prompt, began };
  const failed = (error, timedOut = false) => ({
    record: { ...base, ok: false, error, promptTokens: null, text: null, seconds: secondsSince(begun) },
    timedOut
  });
  const watch = watchWorkers(request);
  try {
    const answer = await http(`${request.baseUrl}/v1/chat/completions`, {
      body: body(request, prompt, words4),
      timeoutSeconds: request.timeoutSeconds,
      signal: AbortSignal.any([request.signal, watch.signal])
    });
    if (answer.status !== 200) return failed(`HTTP ${answer.status}: ${answer.body.slice(0, 500)}`);
    const completion = JSON.parse(answer.body);
    const message = completion.choices?.[0]?.message;
    const text2 = message?.content || message?.reasoning_content || null;
    const ok = text2 !== null || (completion.usage?.completion_tokens ?? 0) > 0;
    const record = {
      ...base,
      ok,
      error: ok ? null : "the answer holds no token",
      promptTokens: completion.usage?.prompt_tokens ?? null,
      text: text2,
      seconds: secondsSince(begun)
    };
    return { record, timedOut: false };
  } catch (error) {
    request.signal.throwIfAborted();
    if (error instanceof HttpTimeout) return failed(error.message, true);
    return failed(watch.reason() ?? (error instanceof Error ? error.message : String(error)));
  } finally {
    watch.stop();
  }
}
function body(request, prompt, words4) {
  return {
    model: request.servedName,
    messages: [{ role: "user", content: makePrompt(request.seed, prompt, words4) }],
    max_tokens: request.maxTokens,
    temperature: 0,
    seed: 0,
    stream: false
  };
}
function watchWorkers(request) {
  const controller = new AbortController();
  let reason = null;
  const timer = setInterval(() => {
    void request.broken().then((words4) => {
      if (words4 === null || reason !== null) return;
      reason = words4;
      setTimeout(() => controller.abort(), 1e3).unref();
    });
  }, WATCH_MS);
  return { signal: controller.signal, reason: () => reason, stop: () => clearInterval(timer) };
}
function secondsSince(begun) {
  return Math.round(performance.now() - begun) / 1e3;
}

// src/smoke/instrument.ts
function instrument(place) {
  const { evidence, process: process2, profile } = place;
  const common = {
    NIXL_TELEMETRY_ENABLE: "y",
    NIXL_TELEMETRY_DIR: `${evidence}/telemetry/${process2}`,
    NIXL_LOG_LEVEL: "INFO",
    UCX_PROTO_INFO: place.deploymentEnv["UCX_PROTO_INFO"] ?? (profile === "reference" ? "used" : "y"),
    UCX_LOG_FILE: `${evidence}/ucx/${process2}-%h-%p.log`,
    UCX_LOG_LEVEL: "info"
  };
  const transfers = `${evidence}/transfers/${process2}`;
  if (profile === "reference")
    return {
      ...common,
      REFERENCE_ENGINE_TRANSFERS: transfers,
      REFERENCE_ENGINE_SELECTION: place.selection
    };
  return { ...common, TLLM_LOG_LEVEL: "INFO", TRTLLM_KVCACHE_TIME_OUTPUT_PATH: `${transfers}/` };
}
function instrumentFolders(processes) {
  return [
    "ucx",
    "maps",
    "environ",
    "counters",
    "state",
    "topology",
    ...processes.flatMap((name) => [`telemetry/${name}`, `transfers/${name}`])
  ];
}

// src/smoke/launch/supervisor.ts
import { chmod as chmod3, copyFile as copyFile3, mkdir as mkdir11, readFile as readFile8, rename as rename4, stat as stat6, writeFile as writeFile8 } from "node:fs/promises";
import { join as join24 } from "node:path";
import { setTimeout as sleep3 } from "node:timers/promises";
var HEARTBEAT_EVERY_MS = 5e3;
var HEARTBEAT_SECONDS = 60;
var TELEMETRY_WAIT_SECONDS = 0.3;
var PROGRAM2 = join24(import.meta.dirname, "supervise.py");
var PEER_COPY = join24(import.meta.dirname, "peer_copy.py");
var Supervisor = class {
  #control;
  #heart;
  constructor(controlFolder) {
    this.#control = controlFolder;
  }
  async prepare(options2) {
    await mkdir11(this.#control, { recursive: true });
    const program = join24(this.#control, "supervise.py");
    const spec = join24(this.#control, "spec.json");
    await copyFile3(PROGRAM2, program);
    const peerCopy = join24(this.#control, "peer_copy.py");
    await copyFile3(PEER_COPY, peerCopy);
    await this.#beat();
    await writeFile8(spec, JSON.stringify(specification(options2)));
    if (options2.share) {
      await chmod3(this.#control, 511);
      for (const file of [program, peerCopy, spec]) await chmod3(file, 420);
    }
    this.#heart = setInterval(() => void this.#beat().catch(() => {
    }), HEARTBEAT_EVERY_MS);
    this.#heart.unref();
  }
  /** Null until it has started. */
  async state() {
    const text2 = await readFile8(join24(this.#control, "state.json"), "utf8").catch(() => void 0);
    return text2 === void 0 ? null : JSON.parse(text2);
  }
  /** Asks for counters before the first request. @returns whether it answered within the seconds */
  async before(seconds) {
    return this.#ask("before", seconds);
  }
  /** Asks for maps, environment, counters and answers of the workers. @returns whether it answered within the seconds */
  async snapshot(seconds) {
    return this.#ask("snapshot", seconds);
  }
  async #ask(name, seconds) {
    const request = join24(this.#control, name);
    await writeFile8(request, "");
    return this.#appears(`${request}.done`, seconds);
  }
  /** Asks for an orderly stop; the supervisor ends when it is done. */
  async stop() {
    await writeFile8(join24(this.#control, "stop"), "").catch(() => {
    });
  }
  /** Config of a model known by name, as the engine's cache has it, after a snapshot. */
  async modelConfig() {
    return readFile8(join24(this.#control, "model-config.json"), "utf8").catch(() => void 0);
  }
  close() {
    clearInterval(this.#heart);
  }
  async #beat() {
    const path = join24(this.#control, "heartbeat");
    await writeFile8(`${path}.new`, String(Date.now()));
    await rename4(`${path}.new`, path);
  }
  async #appears(path, seconds) {
    const until = Date.now() + seconds * 1e3;
    while (Date.now() < until) {
      if (await stat6(path).catch(() => void 0)) return true;
      await sleep3(30);
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
    topology: true,
    peer_copy: { program: `${options2.inside.control}/peer_copy.py`, gpus_per_worker: options2.gpusPerWorker },
    captures: options2.processes.flatMap(
      (process2) => (process2.captures ?? []).map((capture) => ({ process: process2.name, ...capture }))
    ),
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
import { readFile as readFile9, stat as stat7 } from "node:fs/promises";
import { isAbsolute as isAbsolute2, join as join25, resolve as resolve7 } from "node:path";
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
  const path = resolve7(model);
  if ((await stat7(join25(path, "config.json")).catch(() => void 0))?.isFile())
    return { kind: "folder", path };
  const looksLikePath = isAbsolute2(model) || /^\.{1,2}\//.test(model);
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
  const text2 = await readFile9(join25(folder, "config.json"), "utf8").catch(() => void 0);
  const quantized = await readFile9(join25(folder, `${QUANT_FILE}.json`), "utf8").catch(() => void 0);
  const config = parseObject(text2);
  if (config === void 0 || quantized === void 0) return text2;
  return JSON.stringify({ ...config, [QUANT_FILE]: parseObject(quantized) ?? null });
}
function parseObject(text2) {
  if (text2 === void 0) return void 0;
  try {
    const value = JSON.parse(text2);
    return isObject(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/smoke/ports.ts
import { randomInt } from "node:crypto";
import { createServer } from "node:net";
async function freePorts(count2) {
  const servers = await Promise.all(Array.from({ length: count2 }, () => listen()));
  const ports = servers.map(portOf);
  await Promise.all(servers.map(closed));
  return ports;
}
var STATUS_PORTS = { from: 2e4, below: 32768 };
async function freeStatusPorts(count2) {
  const held = [];
  for (let tries = 0; held.length < count2 && tries < 200; tries += 1) {
    const server = await listen(randomInt(STATUS_PORTS.from, STATUS_PORTS.below)).catch(() => void 0);
    if (server !== void 0) held.push(server);
  }
  const ports = held.map(portOf);
  await Promise.all(held.map(closed));
  if (ports.length < count2) throw new Error(`no ${count2} free ports below ${STATUS_PORTS.below}`);
  return ports;
}
function portOf(server) {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a listening server has no port");
  return address.port;
}
function closed(server) {
  return new Promise((resolve10) => server.close(resolve10));
}
function listen(port = 0) {
  return new Promise((resolve10, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve10(server));
  });
}

// src/smoke/ready.ts
import { setTimeout as sleep4 } from "node:timers/promises";
var POLL_MS = 150;
var SETTLE_SECONDS = 5;
var REGISTER_SECONDS = 120;
async function waitUntilReady(request) {
  const begun = Date.now();
  const elapsed = () => (Date.now() - begun) / 1e3;
  let listedAt;
  let waitedFor = "the supervisor";
  while (elapsed() < request.timeoutSeconds) {
    request.signal.throwIfAborted();
    const state = await request.state();
    const ended2 = state?.processes.find((process2) => process2.exit !== null);
    if (ended2) return { kind: "process-ended", process: ended2 };
    if (request.supervisorEnded()) return { kind: "supervisor-ended" };
    if (state !== null) {
      waitedFor = stage(state);
      if (waitedFor === "the model" && request.by === "health") {
        if (await healthy(request)) return { kind: "ready", seconds: elapsed() };
      } else if (waitedFor === "the model" && await lists(request)) {
        listedAt ??= elapsed();
        waitedFor = "all workers to be registered";
        const registered = await instances(request);
        const patience = registered === null ? SETTLE_SECONDS : REGISTER_SECONDS;
        if ((registered ?? 0) >= request.workers || elapsed() - listedAt > patience)
          return { kind: "ready", seconds: elapsed() };
      }
      request.progress.update(`waiting for ${waitedFor}`);
    }
    await sleep4(POLL_MS, void 0, { signal: request.signal });
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
async function healthy({ baseUrl, signal }) {
  const answer = await http(`${baseUrl}/health`, { timeoutSeconds: 2, signal }).catch(() => void 0);
  signal.throwIfAborted();
  return answer?.status === 200;
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

// src/smoke/record.ts
import { join as join26 } from "node:path";
async function memoryOf2(request, folder, workers, gpus) {
  if (gpus === 0) return "host";
  if (request.profile === "trtllm") return "gpu";
  const logs = await Promise.all(workers.map((name) => tailOf(join26(folder, `${name}.log`), 1e6)));
  return logs.some((log) => /\[reference-engine\].*\bdevice=cuda\b/.test(log)) ? "gpu" : "host";
}
function recordedEnvironment(request, plan2) {
  const { profile, selection, deploymentEnv } = request;
  const harmless = /^(UCX_|NIXL_|TRTLLM_|TLLM_|NCCL_|CUDA_VISIBLE_DEVICES$|REFERENCE_ENGINE_)/;
  const deployed = Object.entries(request.deploymentEnv).map(([name, value]) => [
    name,
    harmless.test(name) ? value : "(set)"
  ]);
  return {
    ...Object.fromEntries(deployed),
    ...instrument({ evidence: "<arm>", process: "<process>", profile, selection, deploymentEnv }),
    ...plan2.set,
    ...Object.fromEntries(plan2.unset.map((name) => [name, null]))
  };
}
function describe2(record) {
  const answered = record.requests.filter((request) => request.ok).length;
  const end = record.failure === null ? "" : ` ${record.failure}`;
  return `${record.outcome}, ${answered} of ${record.requests.length} requests answered (${formatSeconds(record.seconds)}).${end}`;
}

// src/smoke/service.ts
var import_yaml5 = __toESM(require_dist(), 1);
import { chmod as chmod4, writeFile as writeFile9 } from "node:fs/promises";
import { join as join27 } from "node:path";

// src/smoke/selection.ts
var import_yaml4 = __toESM(require_dist(), 1);
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
  const document = (0, import_yaml4.parseDocument)(yaml);
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

// src/smoke/service.ts
function workersOf({ disaggregated }) {
  return disaggregated ? ["prefill", "decode"] : ["aggregated"];
}
var WORKER_GRACE_SECONDS = { reference: 8, trtllm: 30 };
async function serviceProcesses(request, plan2, start, place) {
  const launcher = launcherOf(request.launcher ?? "dynamo");
  const yaml = (role) => `${place.inside.evidence}/${role}.yaml`;
  for (const role of workersOf(plan2)) {
    const file = join27(start.folders.evidence, `${role}.yaml`);
    await writeFile9(file, engineYaml(request, plan2, role));
    await chmod4(file, 420);
  }
  const launch = {
    ports: start.ports,
    python: request.python,
    workerModule: request.workerModule,
    workerArgs: request.workerArgs,
    model: place.model,
    servedName: place.model,
    disaggregated: plan2.disaggregated,
    yaml: { prefill: yaml("prefill"), decode: yaml("decode"), aggregated: yaml("aggregated") },
    gpusPerWorker: gpusPerWorker(request),
    loopbackOnly: place.loopbackOnly,
    workerEnvironment: (process2) => ({
      set: {
        ...instrument({
          evidence: place.inside.evidence,
          process: process2,
          profile: request.profile,
          selection: request.selection,
          deploymentEnv: request.deploymentEnv
        }),
        ...plan2.set
      },
      unset: plan2.unset
    }),
    workerGraceSeconds: WORKER_GRACE_SECONDS[request.profile],
    evidence: place.inside.evidence,
    layout: request.layout,
    programs: place.programs,
    oneGpu: /^\d+$/.test(request.gpus)
  };
  for (const [name, text2] of Object.entries(launcher.files?.(launch) ?? {}))
    await writeFile9(join27(start.folders.evidence, name), text2, { mode: 420 });
  return launcher.processes(launch);
}
function engineYaml(request, plan2, role) {
  const given2 = role === "decode" ? request.decodeYaml ?? request.prefillYaml : request.prefillYaml;
  const yaml = given2 ?? defaultYaml(request.selection, role);
  return plan2.yamlBackend === null ? yaml : withBackend(yaml, plan2.yamlBackend);
}
function gpusPerWorker(request) {
  const size = yamlValue(request.prefillYaml, "tensor_parallel_size");
  return typeof size === "number" && size >= 1 ? Math.floor(size) : 1;
}
function kvDtype(request) {
  const cache = yamlValue(request.prefillYaml, "kv_cache_config");
  const dtype = typeof cache === "object" && cache !== null && "dtype" in cache ? cache.dtype : void 0;
  return typeof dtype === "string" ? dtype : void 0;
}
function yamlValue(text2, name) {
  if (text2 === void 0) return void 0;
  const value = (0, import_yaml5.parse)(text2);
  return typeof value === "object" && value !== null && name in value ? value[name] : void 0;
}

// src/smoke/timing.ts
var ArmClock = class {
  #seconds = {
    prepare: 0,
    start: 0,
    requests: 0,
    collect: 0,
    stop: 0,
    finish: 0
  };
  #last = performance.now();
  /** Adds the time since the last lap to a part. */
  lap(part) {
    const now = performance.now();
    this.#seconds[part] += (now - this.#last) / 1e3;
    this.#last = now;
  }
  timing() {
    const rounded = Object.entries(this.#seconds).map(([part, seconds]) => [
      part,
      Math.round(seconds * 1e3) / 1e3
    ]);
    return Object.fromEntries(rounded);
  }
};

// src/smoke/arm.ts
var COLLECT_SECONDS = 30;
var STOP_MARGIN_SECONDS = 20;
async function runArm(context, plan2) {
  const { session, request } = context;
  const [begun, clock] = [Date.now(), new ArmClock()];
  const arm = {
    context,
    plan: plan2,
    begun,
    clock,
    start: await prepare(context, plan2),
    progress: startProgress(session.log, `Smoke ${plan2.name}`)
  };
  const { evidence: folder, control } = arm.start.folders;
  const place = await context.engine.place(arm.start);
  const supervisor = new Supervisor(control);
  let course;
  try {
    await supervisor.prepare({
      processes: await serviceProcesses(request, plan2, arm.start, place),
      inside: place.inside,
      watchParent: place.watchParent,
      share: place.share,
      secrets: place.secrets,
      modelConfigs: modelConfigPatterns(context.model, place.cache),
      distribution: request.profile === "trtllm" ? "tensorrt_llm" : null,
      gpusPerWorker: gpusPerWorker(request)
    });
    arm.clock.lap("prepare");
    course = await runService(arm, place, supervisor);
  } finally {
    supervisor.close();
    arm.progress.done();
    await context.engine.remove(arm.start);
  }
  context.modelConfig ??= await supervisor.modelConfig();
  await tidyEvidence(folder);
  const record = await recordOf(arm, course, await supervisor.state());
  await writeRecord(folder, record);
  await rm8(control, { recursive: true, force: true });
  session.log.info(`Smoke ${plan2.name}: ${describe2(record)}`);
  return { record, folder };
}
async function prepare({ session, request, model }, plan2) {
  const evidence = join28(request.evidenceFolder, plan2.name);
  await rm8(evidence, { recursive: true, force: true });
  for (const name of [".", ...instrumentFolders(workersOf(plan2))])
    await mkdir12(join28(evidence, name), { recursive: true });
  const [http2 = 0, etcd2 = 0, etcdPeer = 0, nats2 = 0] = await freePorts(4);
  const [first = 0, second = 0] = await freeStatusPorts(2);
  return {
    session,
    request,
    armName: plan2.name,
    // Below the report, because a Docker daemon beside the runner sees the workspace and rarely the temp folder.
    folders: { evidence, control: await session.tempFolder(".control", request.evidenceFolder) },
    ports: { http: http2, etcd: etcd2, etcdPeer, nats: nats2, system: [first, second] },
    modelFolder: model.kind === "folder" ? model.path : null
  };
}
async function runService(arm, place, supervisor) {
  const { engine, request } = arm.context;
  const running = await engine.run(arm.start, place);
  const course = await serve2(arm, place, supervisor, running);
  arm.progress.update("stopping");
  if (course.outcome !== "infra") await Promise.race([supervisor.snapshot(COLLECT_SECONDS), running.ended]);
  arm.clock.lap("collect");
  await stop(supervisor, running, request);
  arm.clock.lap("stop");
  return course;
}
async function recordOf(arm, course, state) {
  const { context, plan: plan2, begun, clock, start } = arm;
  const { request } = context;
  const memory = await memoryOf2(request, start.folders.evidence, workersOf(plan2), state?.gpus ?? 0);
  clock.lap("finish");
  return {
    version: 1,
    arm: plan2.name,
    profile: request.profile,
    release: request.release ?? state?.release ?? null,
    wanted: plan2.wanted,
    disaggregated: plan2.disaggregated,
    ...course,
    processes: processRecords(state, begun),
    kvBytesPerToken: kvBytesPerToken(context.modelConfig, kvDtype(request)),
    memory,
    environment: recordedEnvironment(request, plan2),
    seconds: (Date.now() - begun) / 1e3,
    timing: clock.timing()
  };
}
async function serve2(arm, place, supervisor, running) {
  const { context, plan: plan2, progress, clock } = arm;
  const { session, request } = context;
  const { evidence } = arm.start.folders;
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
    baseUrl: place.httpUrl,
    servedName: place.model,
    workers: plan2.disaggregated ? 2 : 1,
    by: launcherOf(request.launcher ?? "dynamo").readyBy,
    timeoutSeconds: request.startTimeoutSeconds,
    signal: session.signal,
    progress,
    state: () => supervisor.state(),
    supervisorEnded: () => end !== void 0
  });
  clock.lap("start");
  if (readiness.kind === "process-ended") return endedEarly(readiness.process, evidence);
  if (end?.error !== void 0) throw end.error;
  if (readiness.kind === "supervisor-ended") return supervisorEnded(context, end?.code ?? null, evidence);
  if (readiness.kind === "timeout") {
    const failure = `Not ready after ${request.startTimeoutSeconds} s; it was waiting for ${readiness.waitedFor}.`;
    const infra = readiness.waitedFor === "the supervisor" || /\b(etcd|nats)\b/.test(readiness.waitedFor);
    return { outcome: infra ? "infra" : "timeout", failure, requests: [] };
  }
  session.log.info(`Smoke ${plan2.name}: the model is served after ${formatSeconds(readiness.seconds)}.`);
  await Promise.race([supervisor.before(COLLECT_SECONDS), running.ended]);
  clock.lap("collect");
  const broken2 = async () => {
    const lost2 = (await supervisor.state())?.processes.find((process2) => process2.exit_before_stop !== null);
    if (lost2) return `${lost2.name} ended while serving (${exitWords3(lost2.exit)})`;
    return end === void 0 ? null : "the service ended while serving";
  };
  const driven = await drive({
    baseUrl: place.httpUrl,
    servedName: place.model,
    seed: context.seed,
    requests: request.requests,
    // Twice where nothing is transferred: how much two such runs differ is what the other arms are judged against.
    rounds: plan2.disaggregated ? 1 : 2,
    promptTokens: request.promptTokens,
    maxTokens: request.maxTokens,
    timeoutSeconds: request.requestTimeoutSeconds,
    signal: session.signal,
    progress,
    armBegun: arm.begun,
    calibration: context.calibration,
    broken: broken2
  });
  clock.lap("requests");
  const lost = await broken2();
  if (lost === null && driven.timedOut !== null) {
    const failure = `A request had no answer after ${driven.timedOut} s.`;
    return { outcome: "timeout", failure, requests: driven.records };
  }
  return { outcome: "served", failure: lost === null ? null : `${lost}.`, requests: driven.records };
}
async function endedEarly(process2, evidence) {
  const ours = process2.role === "etcd" || process2.role === "nats";
  const words4 = tellingLine(await tailOf(join28(evidence, `${process2.name}.log`)));
  const failure = `${process2.name} ended before the model was served (${exitWords3(process2.exit)})${words4 === "" ? "" : `: ${words4}`}`;
  return { outcome: ours ? "infra" : "start-failed", failure, requests: [] };
}
async function supervisorEnded(context, code, evidence) {
  const tail = await tailOf(join28(evidence, "supervisor.log"));
  const surroundings2 = context.engine.explainEnd(code, tail);
  if (surroundings2 !== null) return { outcome: "infra", failure: surroundings2, requests: [] };
  const failure = `The place of the service ended before anything was started (code ${code}): ${tellingLine(tail)}`;
  return { outcome: "start-failed", failure, requests: [] };
}
function exitWords3(exit) {
  if (exit === null) return "no exit code";
  return exit < 0 ? `signal ${-exit}` : `exit code ${exit}`;
}
async function stop(supervisor, running, request) {
  await supervisor.stop();
  const limit = (WORKER_GRACE_SECONDS[request.profile] + STOP_MARGIN_SECONDS) * 1e3;
  const timer = setTimeout(() => void running.stop(), limit);
  await running.ended;
  clearTimeout(timer);
}
function modelConfigPatterns(model, cache) {
  if (model.kind === "folder") return [];
  const snapshot = `hub/models--${model.name.replaceAll("/", "--")}/snapshots/*/config.json`;
  return [cache ?? "$HF_HOME", "~/.cache/huggingface"].map((home) => `${home}/${snapshot}`);
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
import { chmod as chmod5, readdir as readdir13 } from "node:fs/promises";
import { join as join29 } from "node:path";
var HOME = "/trtllm-nixl-build";
var dockerEngine = {
  async place({ request, folders, ports, modelFolder }) {
    await setFolderModes(folders.evidence, 511);
    return {
      inside: { evidence: `${HOME}/evidence`, control: `${HOME}/control` },
      model: modelFolder === null ? request.model : `${HOME}/model`,
      cache: request.modelCache === void 0 ? null : `${HOME}/cache`,
      secrets: request.modelTokenFile === void 0 ? {} : { HF_TOKEN: `${HOME}/token` },
      httpUrl: `http://127.0.0.1:${ports.http}`,
      loopbackOnly: false,
      watchParent: false,
      share: true,
      programs: Object.fromEntries(
        Object.keys(request.programs ?? {}).map((name) => [name, `${HOME}/bin/${name}`])
      )
    };
  },
  async run(start, place) {
    const { session, request, folders } = start;
    await session.ledger.own({ kind: "containers", env: session.env });
    const { argv, env } = dockerRun(start, place, session.env);
    session.log.debug(`docker run of ${request.image} for arm ${start.armName}: ${argv.length} arguments`);
    return session.start({ argv, env, outputFile: join29(folders.evidence, "supervisor.log") });
  },
  async remove(start) {
    const { session } = start;
    await session.run({
      argv: ["docker", "rm", "--force", "--volumes", containerName(start)],
      timeoutSeconds: 10,
      graceSeconds: 1,
      // The session's own abort is just when this is needed.
      signal: new AbortController().signal
    }).catch(() => {
    });
    await setFolderModes(start.folders.evidence, 493).catch(() => {
    });
  },
  explainEnd: explainDockerEnd
};
function containerName(start) {
  return `trtllm-nixl-build-${start.session.runId}-${start.armName}`;
}
function dockerRun(start, place, clientEnv) {
  const { session, request, folders, ports } = start;
  const env = {};
  const variables = [];
  for (const [name, value] of Object.entries(request.deploymentEnv)) {
    const ofClient = name in clientEnv || /^(DOCKER_|BUILDX_)/.test(name);
    variables.push("--env", ofClient ? `${name}=${value}` : name);
    if (!ofClient) env[name] = value;
  }
  if (place.cache !== null) variables.push("--env", `HF_HOME=${place.cache}`);
  const mounts = [
    ...mount(folders.evidence, place.inside.evidence),
    ...mount(folders.control, place.inside.control),
    ...start.modelFolder === null ? [] : mount(start.modelFolder, `${HOME}/model`, true),
    ...request.modelCache === void 0 ? [] : mount(request.modelCache, `${HOME}/cache`),
    ...Object.entries(request.programs ?? {}).flatMap(
      ([name, path]) => mount(path, `${HOME}/bin/${name}`, true)
    ),
    ...request.modelTokenFile === void 0 ? [] : mount(request.modelTokenFile, `${HOME}/token`, true)
  ];
  const argv = [
    "docker",
    "run",
    "--rm",
    "--name",
    containerName(start),
    "--label",
    `${CONTAINER_LABEL}=${session.runId}`,
    ...gpuArguments(request.gpus),
    "--shm-size",
    "10g",
    "--cap-add",
    "SYS_PTRACE",
    ...hasOwnNetwork(request.dockerArgs) ? [] : ["--publish", `127.0.0.1:${ports.http}:${ports.http}`],
    ...mounts,
    ...variables,
    ...request.dockerArgs,
    imageOf(request),
    request.python,
    `${place.inside.control}/supervise.py`,
    place.inside.control
  ];
  return { argv, env };
}
function gpuArguments(gpus) {
  if (gpus === "none" || gpus === "") return [];
  const limits = ["--ulimit", "memlock=-1", "--ulimit", "stack=67108864"];
  return ["--gpus", gpus === "all" ? "all" : `"device=${gpus}"`, ...limits];
}
function explainDockerEnd(code, tail) {
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
  if (code === 127 && /docker: (command )?not found/.test(tail))
    return "The `docker` program is not on this runner.";
  if (code === 125) return `Docker refused to start the container: ${lastLine(tail)}`;
  return null;
}
function imageOf(request) {
  if (request.image === void 0) throw new RangeError("engine mode docker needs an image");
  return request.image;
}
function hasOwnNetwork(dockerArgs) {
  return dockerArgs.some((argument2) => /^--net(work)?(=|$)/.test(argument2));
}
function mount(source, target, readonly = false) {
  const field2 = (text2) => /[",\n]/.test(text2) ? `"${text2.replaceAll('"', '""')}"` : text2;
  const fields = [
    "type=bind",
    field2(`source=${source}`),
    `target=${target}`,
    ...readonly ? ["readonly"] : []
  ];
  return ["--mount", fields.join(",")];
}
async function setFolderModes(folder, mode) {
  await chmod5(folder, mode);
  for (const entry of await readdir13(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) await chmod5(join29(entry.parentPath, entry.name), mode);
  }
}
function lastLine(text2) {
  return text2.trim().split("\n").at(-1) ?? "";
}

// src/smoke/launch/engine-host.ts
import { symlink as symlink4 } from "node:fs/promises";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join30 } from "node:path";
var PLAIN_PATH2 = /^[\w./+=,@-]+$/;
var hostEngine = {
  async place({ session, request, folders, ports, modelFolder }) {
    const plain = PLAIN_PATH2.test(folders.evidence) ? folders.evidence : join30(await session.tempFolder("evidence"), "arm");
    if (plain !== folders.evidence) await symlink4(folders.evidence, plain);
    return {
      inside: { evidence: plain, control: folders.control },
      model: modelFolder ?? request.model,
      cache: request.modelCache ?? null,
      secrets: request.modelTokenFile === void 0 ? {} : { HF_TOKEN: request.modelTokenFile },
      httpUrl: `http://127.0.0.1:${ports.http}`,
      loopbackOnly: true,
      watchParent: true,
      share: false
    };
  },
  async run({ session, request, folders }, { inside, cache }) {
    const temp = await session.tempFolder("service", tmpdir2());
    return session.start({
      argv: [request.python, join30(inside.control, "supervise.py"), inside.control],
      cwd: folders.evidence,
      env: {
        TMPDIR: temp,
        ...request.deploymentEnv,
        ...cache === null ? {} : { HF_HOME: cache },
        ...request.gpus === "none" ? { CUDA_VISIBLE_DEVICES: "" } : {},
        .../^[\d,]+$/.test(request.gpus) ? { CUDA_VISIBLE_DEVICES: request.gpus } : {}
      },
      outputFile: join30(folders.evidence, "supervisor.log")
    });
  },
  async remove() {
  },
  explainEnd(code) {
    if (code === 127 || code === 126)
      return "The Python interpreter named by `python` cannot be started on this machine.";
    return null;
  }
};

// src/smoke/lease.ts
import { join as join31 } from "node:path";
var LEASES = "/tmp";
var ASK_GPUS = ["nvidia-smi", "--query-gpu=index,uuid,name,pci.bus_id", "--format=csv,noheader"];
var ASK_LINKS = ["nvidia-smi", "topo", "-m"];
async function leaseGpus(session, request) {
  if (request.gpus === "none") return { names: [], release: async () => {
  } };
  const [gpus, links] = await Promise.all([answerOf(session, ASK_GPUS), answerOf(session, ASK_LINKS)]);
  const wanted3 = leaseNames(request, gpusOf(gpus), links);
  const until = Date.now() + request.waitSeconds * 1e3;
  const held = [];
  const release = async () => {
    for (const lock of held.splice(0).reverse()) await lock.release();
  };
  try {
    for (const one of wanted3) held.push(await take(session, one, until, request));
  } catch (error) {
    await release();
    throw error;
  }
  const names = wanted3.filter(({ shared }) => !shared).map(({ name }) => name);
  session.log.info(`Leased for this run: ${names.join(", ")}.`);
  return { names, release };
}
async function answerOf(session, argv) {
  const said = await session.run({ argv, timeoutSeconds: 20 }).catch(() => void 0);
  session.signal.throwIfAborted();
  return said?.code === 0 ? said.stdout : "";
}
function leaseNames(request, gpus, links) {
  const used = usedGpus(request, gpus);
  if (used.length === 0) return [{ name: "all GPUs", shared: false }];
  const names = [
    ...used.map(({ uuid }) => `GPU ${uuid}`),
    ...nicsBeside(used, links).map((nic) => `link ${nic}`)
  ];
  return [
    { name: "all GPUs", shared: true },
    ...[...new Set(names)].sort().map((name) => ({ name, shared: false }))
  ];
}
function usedGpus({ gpus: asked, gpusPerWorker: gpusPerWorker2, visible }, gpus) {
  const listed = asked === "all" ? visible : asked;
  const seen2 = listed === void 0 ? gpus : listed.split(",").flatMap((word2) => {
    const name = word2.trim();
    return gpus.find(
      ({ index, uuid }) => String(index) === name || name.length > 4 && uuid.startsWith(name)
    ) ?? [];
  });
  if (listed !== void 0 && seen2.length !== listed.split(",").length) return [];
  return seen2.length >= 2 * gpusPerWorker2 ? seen2.slice(0, 2 * gpusPerWorker2) : seen2;
}
var NEARNESS = ["PIX", "PXB", "PHB", "NODE", "SYS"];
function nicsBeside(gpus, links) {
  const matrix = matrixOf(links);
  const nics = nicsOf(links);
  const joined2 = (a, b) => a === b || /^NV\d+$/.test(matrix.get(`GPU${a.index}`)?.get(`GPU${b.index}`) ?? "");
  if (nics.size === 0 || gpus.every((a) => gpus.every((b) => joined2(a, b)))) return [];
  return gpus.flatMap(({ index }) => {
    const row2 = [...matrix.get(`GPU${index}`) ?? []].filter(([name]) => nics.has(name));
    const best = Math.min(...row2.map(([, how]) => rank(how)));
    return row2.filter(([, how]) => rank(how) === best && best < NEARNESS.length).map(([name]) => nics.get(name) ?? name);
  });
}
function rank(how) {
  const at = NEARNESS.indexOf(how);
  return at === -1 ? NEARNESS.length : at;
}
async function take(session, { name, shared }, until, { folder, waitSeconds }) {
  const path = join31(folder ?? LEASES, `trtllm-nixl-build-lease-${name.replace(/[^\w.-]/g, "-")}.lock`);
  const options2 = { anyUser: true, shared };
  const free = await takeLock(path, { ...options2, waitSeconds: 0 });
  if (free !== void 0) return free;
  const begun = Date.now();
  const progress = startProgress(session.log, `Waiting for ${name}`);
  const say = () => progress.update(
    `another job of this host measures there (${formatSeconds((Date.now() - begun) / 1e3)})`
  );
  say();
  const timer = setInterval(say, 5e3);
  try {
    const seconds = Math.max(0, (until - Date.now()) / 1e3);
    const lock = await takeLock(path, { ...options2, waitSeconds: seconds, signal: session.signal });
    if (lock === void 0) throw busy(name, path, waitSeconds);
    return lock;
  } catch (error) {
    session.signal.throwIfAborted();
    throw error;
  } finally {
    clearInterval(timer);
    progress.done();
  }
}
function busy(name, path, seconds) {
  return new ToolError({
    code: "GPU_BUSY",
    kind: "surroundings",
    what: `${name} was in use by another job of this host for ${formatSeconds(seconds)}.`,
    means: "Two jobs on one GPU or link would measure each other, so no arm was run.",
    next: `Name other GPUs in \`gpus\`, run the jobs one after the other, or raise \`gpu-wait-timeout\`; \`fuser -v ${path}\` says who holds it.`
  });
}

// src/smoke/smoke.ts
var ALL_ARMS = ["shipped", "expected", "contrast", "slow", "aggregated"];
var ENGINES = { docker: dockerEngine, host: hostEngine };
async function clearArms(evidenceFolder) {
  for (const name of ALL_ARMS) await rm9(join32(evidenceFolder, name), { recursive: true, force: true });
}
async function runSmoke(session, request) {
  checkUse(request);
  const model = await findModel(request.model);
  const modelConfig = model.kind === "folder" ? await readConfig(model.path) : void 0;
  checkLength(request, modelConfig);
  if (request.modelTokenFile !== void 0) await checkReadable(request.modelTokenFile);
  const evidenceFolder = resolve8(request.evidenceFolder);
  await mkdir13(evidenceFolder, { recursive: true });
  await clearArms(evidenceFolder);
  const modelCache = request.modelCache ?? await cacheForArms(session, request, model, evidenceFolder);
  const context = {
    session,
    request: { ...request, evidenceFolder, ...modelCache === void 0 ? {} : { modelCache } },
    engine: ENGINES[request.mode],
    model,
    modelConfig,
    seed: randomBytes(4).toString("hex"),
    calibration: { tokensPerWord: null }
  };
  const gpu = await hasGpu(request);
  const lease = await leaseGpus(session, {
    gpus: gpu ? request.gpus : "none",
    gpusPerWorker: gpusPerWorker(request),
    visible: request.mode === "host" ? session.env["CUDA_VISIBLE_DEVICES"] : void 0,
    waitSeconds: request.gpuWaitSeconds
  });
  try {
    return { arms: await runArms(context, gpu) };
  } finally {
    await lease.release();
  }
}
async function runArms(context, gpu) {
  const { session, request } = context;
  const arms = [];
  for (const name of request.arms) {
    session.signal.throwIfAborted();
    const plan2 = planArm(name, request.expected, request.selection, gpu);
    const arm = await runArm(context, plan2);
    arms.push(arm);
    if (arm.record.outcome === "infra") {
      session.log.warning(
        `Smoke: the surroundings failed, so the remaining arms are not run. ${arm.record.failure ?? ""}`
      );
      break;
    }
  }
  return arms;
}
async function cacheForArms(session, { mode }, model, evidenceFolder) {
  if (mode !== "docker" || model.kind !== "name") return void 0;
  const folder = await session.tempFolder(".model-cache", evidenceFolder);
  await chmod6(folder, 511);
  return folder;
}
async function hasGpu({ mode, gpus }) {
  if (gpus === "none") return false;
  return mode === "docker" || await stat8("/dev/nvidiactl").catch(() => void 0) !== void 0;
}
function checkUse(request) {
  const problem4 = useProblem(request);
  if (problem4 === null) return;
  throw new ToolError({
    code: "SMOKE_REQUEST",
    kind: "usage",
    what: problem4,
    means: "No arm was run, so there is no verdict.",
    next: "Correct the input and run again."
  });
}
function useProblem(request) {
  if (request.mode === "docker" && request.image === void 0) return "Engine mode `docker` needs an image.";
  if (request.arms.length === 0) return "`arms` names no arm.";
  if (new Set(request.arms).size !== request.arms.length) return "`arms` names an arm twice.";
  if (!/^(all|none|\d+(,\d+)*)$/.test(request.gpus))
    return `\`gpus\` is neither all, none nor a list of indices: ${request.gpus}`;
  for (const [name, yaml] of [
    ["prefill", request.prefillYaml],
    ["decode", request.decodeYaml]
  ]) {
    const broken2 = yaml === void 0 ? void 0 : (0, import_yaml6.parseDocument)(yaml).errors[0];
    if (broken2) return `The ${name} worker's YAML cannot be read: ${broken2.message}`;
  }
  return null;
}
function checkLength(request, config) {
  const limit = contextLimit(config);
  if (limit === null || request.promptTokens + request.maxTokens <= limit) return;
  throw new ToolError({
    code: "PROMPT_TOO_LONG",
    kind: "usage",
    what: `The model takes ${limit} tokens; \`prompt-tokens\` ${request.promptTokens} and \`max-tokens\` ${request.maxTokens} are more.`,
    means: "Every request would be refused.",
    next: "Lower `prompt-tokens` or use another model."
  });
}
async function checkReadable(path) {
  await access3(path, constants7.R_OK).catch((cause) => {
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
async function runPipeline(session, request, far, setOutput) {
  const run = {
    session,
    request,
    far,
    phases: startPhases(session),
    cache: request.cache,
    tell: () => outputsOf(run, setOutput)
  };
  const error = await clearArms(join33(request.reportFolder, "evidence")).then(() => story(run)).then(() => void 0, toToolError);
  run.tell();
  await run.store?.close().catch(() => {
  });
  await handOn(run, error, setOutput);
  const { report, files } = await makeReport({
    session,
    phases: run.phases,
    folder: request.reportFolder,
    evidence: run.evidence,
    judgement: run.judgement,
    secrets: request.secrets,
    lastGreen: request.lastGreen,
    assemble: () => reportOf(run, error)
  });
  if (report.verdict !== null) setOutput("verdict", report.verdict);
  setOutput("report-json", files.reportJson);
  setOutput("report-html", files.html ?? "");
  setOutput("evidence-bundle", files.bundle ?? "");
  return { report, reportJson: files.reportJson, files, error, wheel: run.wheel, cache: run.cache };
}
async function story(run) {
  const { session, request, phases } = run;
  const ends = (phase) => request.until === phase;
  const plan2 = await phases.run(
    "plan",
    async () => withOutlook(await planOf(session, request), request.smoke),
    ({ key }) => key
  );
  run.plan = plan2;
  run.tell();
  for (const note of plan2.notes) session.log.notice(note);
  if (ends("plan")) return;
  if (request.given !== void 0 && (ends("image") || ends("smoke")))
    return proveGiven(run, plan2, request.given.image);
  const wheel = hasWheel(plan2) ? await bringWheel(run, plan2) : withoutWheel(run, plan2);
  if (wheel === void 0 || ends("restore") || ends("wheel")) return;
  const image = await makeImage(run, plan2, wheel);
  if (image !== void 0) run.image = image;
  run.tell();
  if (image !== void 0) requireContract(image);
  if (ends("image")) return publishImage(run);
  await prove(run, plan2, image?.id);
  await publishImage(run);
}
async function proveGiven(run, plan2, reference2) {
  const { session, request, phases } = run;
  if (reference2 === void 0) return prove(run, plan2, void 0);
  const image = await phases.run(
    "image",
    () => inspectImage(session, reference2, plan2),
    ({ contract }) => `${reference2}, TensorRT-LLM ${contract.installed?.version ?? "not installed"}`
  );
  run.image = image;
  run.tell();
  requireContract(image);
  if (request.until !== "image") await prove(run, plan2, image.id);
  await publishImage(run);
}
async function publishImage(run) {
  const { session, request, image, judgement } = run;
  const { push } = request.image;
  if (push === void 0) return;
  if (image === void 0) throw nothingToPush();
  if (judgement !== void 0 && judgement.verdict !== "PROVEN")
    return session.log.warning(`Not pushed to ${push}: the verdict is ${judgement.verdict}.`);
  run.image = { ...image, pushed: await pushImage(session, image.id, push) };
  run.tell();
}
async function bringWheel(run, plan2) {
  const { session, request, phases } = run;
  run.cache = limited(run, plan2);
  const store = openStore(session, run.cache, run.far);
  run.store = store;
  const restored = await phases.run("restore", () => store.restore(plan2), store.describe);
  run.restored = restored;
  run.tell();
  if (restored.kind === "none" && run.cache.failOnMiss) throw missed(restored);
  if (restored.kind === "found" || run.cache.lookupOnly === true) return void 0;
  if (restored.kind === "none" && request.until === "restore") return void 0;
  run.wheel = await obtainWheel({ session, request, cache: run.cache, store, phases, plan: plan2, restored });
  run.tell();
  return run.wheel;
}
function withoutWheel({ phases }, plan2) {
  const reason = `the wheel comes with ${plan2.recipe.baseImage}`;
  phases.skip("restore", reason);
  phases.skip("wheel", reason);
  return null;
}
async function planOf(session, { plan: plan2, planFile: planFile2, given: given2 }) {
  if (planFile2 !== void 0 && given2 !== void 0) return planFile2.plan;
  const own = await makePlan(session, plan2);
  if (planFile2 !== void 0) requireSamePlan(planFile2, own);
  return own;
}
function limited({ session, request: { cache } }, plan2) {
  if (cache.trustedRemotes === void 0) return cache;
  const access4 = limitToRemotes(cache.access, plan2.remote, { remotes: cache.trustedRemotes });
  if (access4 !== cache.access) session.log.warning(`No cache entry is written: ${access4.reason}.`);
  return { ...cache, access: access4 };
}
async function handOn(run, error, setOutput) {
  const { plan: plan2, wheel, image, request, session } = run;
  if (plan2 === void 0) return;
  const { toolVersion: toolVersion2, origin, secrets, reportFolder } = request;
  const parts2 = { plan: plan2, wheel: wheel?.report, image: error === void 0 ? image : void 0 };
  const path = await writePlanFile(
    reportFolder,
    { ...parts2, toolVersion: toolVersion2, origin, at: session.now() },
    secrets
  );
  setOutput("plan-file", path);
}
function reportOf(run, error) {
  const { session, request, phases, plan: plan2, restored, wheel, image, judgement, evidence } = run;
  return assembleReport({
    toolVersion: request.toolVersion,
    at: session.now().toISOString(),
    origin: request.origin,
    phases: phases.reports,
    ...plan2 === void 0 ? {} : { plan: plan2 },
    ...restored === void 0 ? {} : { restore: restoreReport(restored) },
    ...wheel === void 0 ? {} : { wheel: wheel.report },
    ...image === void 0 ? {} : { image },
    ...judgement === void 0 ? {} : { judgement },
    ...evidence === void 0 ? {} : { evidence },
    ...error === void 0 ? {} : { error }
  });
}
async function makeImage(run, plan2, wheel) {
  const { session, request, phases } = run;
  if (request.smoke.engine === "host" && request.until !== "image") {
    phases.skip("image", "engine `host` runs in place, so no container is built");
    return void 0;
  }
  const { tag, buildArgs, extras } = request.image;
  const more = { knownSecrets: request.secrets, ...extras === void 0 ? {} : { extras } };
  const handed = wheel === null ? {} : { wheelFolder: wheel.folder, wheelSha256: wheel.report.sha256 };
  return phases.run(
    "image",
    () => buildImage(session, { plan: plan2, ...handed, ...more, tag, buildArgs }),
    ({ reference: reference2, reused }) => reused ? `${reference2}, unchanged` : reference2
  );
}
async function prove(run, plan2, image) {
  const { session, request, phases } = run;
  const { engine, floorGbps, modelTokenFile, modelCache, prefillYaml, decodeYaml, launcher, ...options2 } = request.smoke;
  const evidenceFolder = join33(request.reportFolder, "evidence");
  const { support } = generationOf(plan2.generation);
  const release = options2.profile === "trtllm" ? run.image?.contract.installed?.version ?? null : null;
  if (run.image !== void 0)
    session.log.info(outlookOf(plan2.expectedBackend, plan2.ref, request.smoke, run.image).words);
  const arms = phases.run(
    "smoke",
    async () => runSmoke(session, {
      ...options2,
      ...await launchOf(run, plan2, request.smoke),
      mode: engine,
      ...image === void 0 ? {} : { image },
      ...modelTokenFile === void 0 ? {} : { modelTokenFile },
      ...modelCache === void 0 ? {} : { modelCache },
      ...prefillYaml === void 0 ? {} : { prefillYaml },
      ...decodeYaml === void 0 ? {} : { decodeYaml },
      expected: plan2.expectedBackend,
      selection: ruleOfRelease(release, support.selection),
      release,
      evidenceFolder
    })
  );
  await arms.finally(() => {
    if (existsSync(evidenceFolder)) run.evidence = evidenceFolder;
  });
  run.judgement = await phases.run(
    "judge",
    async () => judge(await loadArms(evidenceFolder), {
      expected: plan2.expectedBackend,
      // What the evidence shows decides, so that a renamed reference engine still says what it is.
      profile: "auto",
      ...floorGbps === void 0 ? {} : { floorGbps }
    }),
    ({ line: line2 }) => line2
  );
}
async function launchOf({ session, image }, { generation, serveGraph }, { launcher = "auto", engine }) {
  const { launch } = generationOf(generation).support;
  const path = session.env["PATH"] ?? "";
  const here = { dynamo: await onPath("dynamo", path), "trtllm-serve": await onPath("trtllm-serve", path) };
  const there = image?.contract.programs;
  const { name, note } = chooseLauncher(launcher, launch.launcher, engine === "host" ? here : there);
  if (note !== null) session.log.notice(note);
  const graph = graphToServe(name, serveGraph);
  const layout = { ...launch, ...graph === void 0 ? {} : { graph } };
  if (engine === "host" || there === void 0) return { launcher: name, layout };
  const etcd2 = there.etcd === null ? await onPath("etcd", path) : null;
  const nats2 = there["nats-server"] === null ? await onPath("nats-server", path) : null;
  const programs = { ...etcd2 === null ? {} : { etcd: etcd2 }, ...nats2 === null ? {} : { nats: nats2 } };
  return { launcher: name, layout, programs };
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

// src/entry/request.ts
import { accessSync, constants as constants8, readFileSync as readFileSync4 } from "node:fs";
import { arch as machine } from "node:os";
import { resolve as resolve9 } from "node:path";

// src/store/attestation-policy.ts
var OPTIONS = {
  "--repo": true,
  "-R": true,
  "--owner": true,
  "-o": true,
  "--signer-repo": true,
  "--signer-workflow": true,
  "--signer-digest": true,
  "--cert-identity": true,
  "--cert-identity-regex": true,
  "-i": true,
  "--cert-oidc-issuer": true,
  "--source-ref": true,
  "--source-digest": true,
  "--predicate-type": true,
  "--deny-self-hosted-runners": false,
  "--no-public-good": false,
  "--hostname": true,
  "--bundle": true,
  "-b": true,
  "--custom-trusted-root": true
};
var SCOPE = ["--repo", "-R", "--owner", "-o"];
function parseAttestationPolicy(text2) {
  const words4 = wordsOf2(text2);
  const [only2] = words4;
  if (words4.length === 1 && only2 !== void 0 && /^[A-Za-z0-9][\w.-]*\/[\w.-]+$/.test(only2))
    return ["--repo", only2];
  const rest = [...words4];
  const policy = [];
  let scopes = 0;
  for (let word2 = rest.shift(); word2 !== void 0; word2 = rest.shift()) {
    const [name, joined2] = splitOption(word2);
    const takesValue = OPTIONS[name];
    if (takesValue === void 0) throw bad2(`\`${word2}\` is no option that says whom to trust`);
    if (!takesValue && joined2 !== void 0) throw bad2(`\`${name}\` takes no value`);
    policy.push(name, ...takesValue ? [argumentOf(name, joined2 ?? rest.shift())] : []);
    if (SCOPE.includes(name)) scopes += 1;
  }
  if (scopes !== 1) throw bad2("it must name one `--repo` or one `--owner`");
  return policy;
}
function argumentOf(name, value) {
  if (value === void 0 || value === "" || value.startsWith("-")) throw bad2(`\`${name}\` has no value`);
  return value;
}
function splitOption(word2) {
  const at = word2.startsWith("--") ? word2.indexOf("=") : -1;
  return at < 0 ? [word2, void 0] : [word2.slice(0, at), word2.slice(at + 1)];
}
function wordsOf2(text2) {
  const words4 = text2.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return words4.map(
    (word2) => word2.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single)
  );
}
function bad2(what) {
  return new ToolError({
    code: "BAD_ATTESTATION_POLICY",
    kind: "usage",
    what: `\`require-attestation\` cannot be used: ${what}.`,
    means: "No entry of a far tier could be accepted, so nothing was looked up.",
    next: "Give `owner/repo`, or options such as `--owner acme --signer-workflow acme/builds/.github/workflows/wheel.yml`."
  });
}

// src/entry/request.ts
function requestOf2(inputs, around) {
  return {
    until: inputs.until,
    ...inputs["plan-file"] === void 0 ? {} : { planFile: readPlanFile(inputs["plan-file"]) },
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
      ...given("target", inputs.target),
      ...wheelOf(inputs)
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
      lookupOnly: inputs["lookup-only"],
      ...attestationOf(inputs["require-attestation"]),
      ...given("ociRepository", inputs["oci-repository"])
    },
    ...inputs.image === void 0 ? {} : { given: { image: inputs.image } },
    image: imageOf2(inputs, around),
    smoke: smokeOf(inputs),
    reportFolder: inputs["report-folder"],
    lastGreen: inputs["last-green"],
    workParent: around.workParent,
    origin: around.origin,
    secrets: around.secrets,
    toolVersion: around.toolVersion
  };
}
function wheelOf(inputs) {
  const indexUrl = inputs["pip-index-url"];
  const requirement = inputs["pip-wheel"];
  if (requirement === void 0 && indexUrl !== void 0) throw indexWithoutWheel();
  const pip2 = requirement === void 0 ? {} : { pip: { requirement, ...given("indexUrl", indexUrl) } };
  return {
    ...inputs.generation === "auto" ? {} : { generation: inputs.generation },
    ...inputs["wheel-source"] === "auto" ? {} : { wheelSource: inputs["wheel-source"] },
    ...pip2,
    ...given("wheel", inputs.wheel),
    ...given("pythonTag", inputs["python-tag"]),
    ...inputs["cuda-archs"] === void 0 ? {} : { cudaArchs: [inputs["cuda-archs"]] },
    buildOptions: inputs["build-options"],
    ...inputs["build-jobs"] === void 0 ? {} : { buildJobs: inputs["build-jobs"] },
    ...given("baseImage", inputs["build-base-image"]),
    ...given("runtimeImage", inputs["runtime-image"])
  };
}
function imageOf2(inputs, around) {
  const { push } = inputs;
  if (push !== void 0) checkReference(push);
  if (push !== void 0 && inputs.engine === "host" && inputs.until === "smoke") throw nothingToPush();
  const sources = {
    env: around.env ?? {},
    resolve: (path) => resolve9(around.workspace ?? ".", path),
    readable
  };
  return {
    tag: inputs["image-tag"],
    buildArgs: inputs["build-args"],
    extras: {
      cacheFrom: inputs["cache-from"],
      cacheTo: inputs["cache-to"],
      secrets: parseBuildSecrets(inputs["build-secrets"], sources)
    },
    ...given("push", push)
  };
}
function indexWithoutWheel() {
  return new ToolError({
    code: "BAD_INPUT",
    kind: "usage",
    what: "Input `pip-index-url` is given, but `pip-wheel` is not.",
    means: "Nothing would be asked of the index, so nothing was started.",
    next: "Give `pip-wheel` as well, or leave `pip-index-url` out."
  });
}
function readable(path) {
  try {
    accessSync(path, constants8.R_OK);
    return true;
  } catch {
    return false;
  }
}
function smokeOf(inputs) {
  const module = inputs["worker-module"];
  return {
    engine: inputs.engine,
    launcher: inputs.launcher,
    arms: inputs.arms,
    profile: module === "reference_engine" ? "reference" : "trtllm",
    workerModule: module,
    workerArgs: inputs["worker-args"],
    python: inputs.python,
    model: inputs.model,
    modelTokenFile: inputs["model-token-file"],
    modelCache: inputs["model-cache"],
    prefillYaml: textOf5("prefill-yaml", inputs["prefill-yaml"]),
    decodeYaml: textOf5("decode-yaml", inputs["decode-yaml"]),
    promptTokens: inputs["prompt-tokens"],
    requests: inputs.requests,
    maxTokens: inputs["max-tokens"],
    gpus: inputs.gpus,
    deploymentEnv: namedValues("deployment-env", inputs["deployment-env"]),
    dockerArgs: inputs["docker-args"],
    startTimeoutSeconds: inputs["start-timeout"],
    requestTimeoutSeconds: inputs["request-timeout"],
    gpuWaitSeconds: inputs["gpu-wait-timeout"],
    floorGbps: rate3(inputs["min-gbps"])
  };
}
function given(name, value) {
  return value === void 0 ? {} : { [name]: value };
}
function attestationOf(text2) {
  return text2 === void 0 ? {} : { requireAttestation: parseAttestationPolicy(text2) };
}
function textOf5(name, path) {
  if (path === void 0) return void 0;
  try {
    return readFileSync4(path, "utf8");
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
function rate3(text2) {
  if (text2 === void 0) return void 0;
  if (/^\d+(\.\d+)?$/.test(text2)) return Number(text2);
  throw new ToolError({
    code: "BAD_INPUT",
    kind: "usage",
    what: `Input \`min-gbps\` is \`${text2}\`, but must be a number such as \`20\` or \`0.5\`.`,
    means: "Nothing was started.",
    next: "Correct it, or leave it out to use the floor of the link found."
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
function tiersFor(inputs, access4) {
  if (access4.trustSeal || inputs["untrusted-host-tier"]) return inputs.cache;
  return inputs.cache.filter((tier) => tier !== "tool-cache");
}

// package.json
var package_default = { version: "0.1.0" };

// src/entry/version.ts
var toolVersion = package_default.version;

export {
  detectGeneration,
  imageToRun,
  INPUTS,
  readInputs,
  namedValues,
  judgeTexts,
  judge,
  loadArms,
  loadTexts,
  explainDocker,
  onPath,
  readCheckout,
  compareRuns,
  requireFit,
  inspectWheel,
  outlookOf,
  runPipeline,
  requestOf2 as requestOf,
  collectSecrets,
  secretsOfBuild,
  toolVersion
};
