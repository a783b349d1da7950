/**
 * Texts that have a meaning somewhere on their way from a YAML file to a slide, or that are hard to show. Each group says
 * why its texts are here. All of them can be shown, so all of them have to arrive as they are.
 */
export const NAUGHTY: Readonly<Record<string, readonly string[]>> = {
  'Vue: interpolations, directives, components': [
    '{{ 7 * 7 }}', '{{', '}}', '{{ $frontmatter.title }}', '{{ constructor.constructor("alert(1)")() }}', '{ { 1 } }', '{{{ raw }}}', '{{{{ }}}}',
    '<div v-html="x">', '<Tweet id="20" />', '<BlueSky id="1" />', '<Youtube id="x" />', '<Link to="1">x</Link>', '<QuoteCard />', '<v-click>hidden</v-click>',
    '<template #default>x</template>', '<slot />', '<component :is="\'script\'">', 'v-if="false"', '@click="alert(1)"', ':style="{ display: none }"', '<Toc />', '<SlidevVideo src="x" />',
  ],
  'HTML: tags, comments, entities': [
    '<script>globalThis.ran = true</script>', '</script>', '<img src=x onerror="globalThis.ran = true">', '<svg onload="globalThis.ran = true">', '<iframe src="https://example.org/">', '<link rel="stylesheet" href="https://example.org/x.css">',
    '<style>* { display: none }</style>', '</style>', '<!-- a comment -->', '-->', '<!--', '--!>', '<!DOCTYPE html>', '<![CDATA[ x ]]>', '<?xml version="1.0"?>', '<?php echo 1 ?>',
    '&amp;', '&lt;b&gt;', '&#65;', '&#x41;', '&nbsp;', '&copy', '&unknown;', 'AT&T', 'a < b > c', '<', '>', '<b>bold</b>', '</div></section></div>', '<a href="javascript:globalThis.ran = true">x</a>',
    '<base href="https://example.org/">', '<meta http-equiv="refresh" content="0;url=https://example.org/">', '"><script>globalThis.ran = true</script>', "'><b>", '" onmouseover="globalThis.ran = true', '<br>', '<p>', '<details open ontoggle="globalThis.ran = true">',
    '<object data="https://example.org/">', '<video autoplay src="https://example.org/x.mp4">', '<textarea>', '<title>x</title>', '<plaintext>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  ],
  'Markdown: emphasis, lists, links, headings, code': [
    '*emphasis*', '**strong**', '_under_', '__init__', '~~struck~~', '`code`', '``` ```', '```', '~~~', '```js', '# heading', '#hashtag', '###### six', '- item', '* item', '+ item', '1. first', '2) second', '1986. A great year', '> quoted', '>> twice',
    '[link](https://example.org)', '![picture](https://example.org/x.png)', '[reference][1]', '[1]: https://example.org', '<https://example.org>', 'https://example.org/a_b_c', 'www.example.org', 'someone@example.org', '[^1]', '[^1]: note', '| a | b |', '|---|---|', '***', '___', '* * *', '===', 'Title\n===', 'Title\n---',
    'back\\slash', '\\', '\\\\', '\\*', 'ends in two spaces  ', '- [ ] task', '- [x] done', '==marked==', '^sup^', '~sub~', ':smile:', '[[wiki]]', '!!! note', '> [!NOTE]', 'a\n\nb', 'line one\nline two', '\\newline', '`` ` ``', '*a **b* c**', '**', '[', ']', '](', '[]()', '![]()',
  ],
  'Slidev: separators, imports, slots, notes, features': [
    '---', '----', '-----', '--- ---', '---\nlayout: cover\n---', '\n---\n', 'a --- b', '---a', 'a---', '<<<', '<<< ./package.json', '<<< @/../package.json{1,2}', '::right::', '::left::', '::default::', '::code-group', ':::', ':::info', '[click]', '[click:3]', '[click:99]', '(click)',
    '{monaco}', '{monaco-run}', '```ts {monaco}', '```mermaid', '```plantuml', '@startuml', '{1|2|3}', '{*|1}', '{all}', '{lines:true}', '$$', '$x$', '$$x^2$$', '$5 and $6', '$', '\\$', '\\(x\\)', '\\[x\\]', '$(whoami)', '`$(whoami)`', '{.class}', '{#id}', '{style="x"}', ':span[x]{.y}', '@/../x.md', 'src: ./other.md', 'layout: none', 'theme: seriph', 'hide: true', '{no} of {of}', '{name}', '{items}', '{label}', '{when}', '%s', '%d%%',
  ],
  'YAML: indicators, tags, anchors, types': [
    'key: value', '- a', '? complex', ': value', '# comment', 'a # comment', '#', '!tag', '!!js/function "x"', '!!python/object:os.system', '&anchor', '*alias', '<<: *merge', '|', '|-', '>+2', '%YAML 1.2', '@at', '`tick', '[flow]', '{flow: map}', '{', '}', ',', '"', "'", '""', "''", "it''s", '"quoted"', "'single'", '...', '... ', '--- !x', 'a: b: c', '\\x41', '\\u0041', '\\n', '\\t', '\\"',
    'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n', 'null', 'Null', '~', 'undefined', 'NaN', '.nan', '.inf', '-.inf', 'Infinity',
  ],
  'look like numbers or times': [
    '0', '-0', '007', '0x1F', '0o17', '0b11', '1e3', '1_000', '1,000.50', '1.000,50', '.5', '5.', '+1', '-1', '9007199254740993', '1e400', '12:30', '12:30:45', '190:20:30', '2025-10-25', '2025-10-25T12:00:00Z', '25/10/2025', '10/25', '½', '٣', '１２３', '一二三', '²', '1st', '110', '83.5', '$83.5', '∞',
  ],
  'names of JavaScript': [
    '__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', 'this', 'eval("1")', 'require("fs")', 'process.exit(1)', 'import.meta.url', '${7 * 7}', '`${x}`', '() => {}', 'function(){}', 'async', '=>', '//', '/* */', '/regex/g', '$&', "$'", '$`', '$1', '$<name>', '\\1',
  ],
  'LaTeX': ['\\frac{1}{2}', '\\begin{document}', '\\input{/etc/passwd}', '\\alpha', 'x_{i}^{2}', '\\textbf{x}', '\\\\[1em]', '\\usepackage{x}', '\\href{javascript:alert(1)}{x}', '\\(', '\\]'],
  'CSS, URLs, paths, shells, SQL': [
    'url(https://example.org/x.png)', 'expression(alert(1))', '@import "x"', 'javascript:alert(1)', 'data:text/html,<b>x', 'vbscript:x', 'file:///etc/passwd', '../../etc/passwd', 'C:\\Windows\\system32', '\\\\server\\share', '/dev/null', 'con', '; rm -rf /', '| cat', '&& true', '`id`', "'; DROP TABLE x; --", '1 OR 1=1', '%00', '%2e%2e%2f', '%F0%9F%98%80', '?a=b&c=d', 'a+b', 'http://', '//example.org', 'mailto:x@example.org', '#slide-1',
  ],
  'combining marks and composition': [
    'Tô Lâm', 'Tô Lâm'.normalize('NFD'), 'Phạm Minh Chính', 'Phạm Minh Chính'.normalize('NFD'), 'Lương Tam Quang'.normalize('NFD'), 'ệ', 'e\u0302\u0323', 'e\u0323\u0302', 'Đại biểu Nhân dân', 'a\u0300\u0301\u0302\u0303\u0304', 'Z̸a̸l̸g̸o̸', 'ä ö ü', 'a\u0308', 'ﬁ ﬂ ﬀ', 'ŉ', 'Å Å Å', 'ǅ', 'ß ẞ', 'İstanbul ı', 'ſ', '\u00a0\u00a0x', 'K', 'Ω Ω', '한글', '한글'.normalize('NFD'), 'क्षि', 'ক্ষ', 'தமிழ்', 'ไทย ที่', 'ຂໍ', 'မြန်မာ', 'ភាសាខ្មែរ',
  ],
  'right to left and bidirectional': [
    'مرحبا', 'שלום', 'مرحبا world', 'abc שלום def', '(مرحبا)', 'الاتفاقية 2025', 'שלום!', 'السَّلَامُ عَلَيْكُمْ', 'لا', 'ﷺ', 'فارسی ۱۲۳', 'اردو', '\u200Fmark', 'mark\u200E', '\u061Cx', '[مرحبا](x)', '1 - 2 مرحبا', 'ܫܠܡܐ', 'ދިވެހި',
  ],
  'zero-width and unusual spaces': [
    'zero\u200Bwidth', 'non\u200Cjoiner', 'join\u200Der', 'word\u2060joiner', 'soft\u00ADhyphen', 'byte\uFEFForder', 'nb\u00A0sp', 'narrow\u202Fnb', 'figure\u2007space', 'thin\u2009space', 'hair\u200Aspace', 'em\u2003space', 'ideographic\u3000space', 'math\u205Fspace', 'tag\u{E0041}x', 'vs\uFE0F', 'vs\uFE0E', '\u2063invisible', 'braille\u2800blank', 'ͼ\u034Fjoin',
  ],
  'emoji and astral planes': [
    '😀', '👩‍👩‍👧‍👦', '🏳️‍🌈', '👍🏽', '🇻🇳', '🇮🇩🇻🇳', '1️⃣', '#️⃣', '❤️', '☎︎', '🧑🏿‍🚀', '🫠', '𝒜𝓁𝓁', '𝔘𝔫𝔦', '𠮷野家', '𓀀', '𐍈', '𝄞', '😀😀😀', 'x😀y', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👨‍💻 code', '✌🏻✌🏿', '㊗️', '⚠',
  ],
  'quotation marks and dashes of many languages': [
    '“English”', '‘single’', '„Deutsch“', '‚einfach‘', '«français»', '« français »', '»dansk«', '”svenska”', '「日本語」', '『二重』', '《中文》', '〈一〉', '‹x›', '＂wide＂', "don't", 'don’t', 'ʻokina', 'Gā’', '5′ 6″', '–', '—', '―', '−1', 'a–b', '‐', '‑', '⁃', '…', '....', '·', '•', '‰', '№', '§', '¶', '†', '™', '¿Qué?', '¡Sí!', ';', '،', '؟', '。', '、',
  ],
  'scripts and symbols of the world': [
    'Việt Nam', 'Indonesia', 'Ελλάδα', 'Россия', 'Україна', 'ქართული', 'Հայաստան', 'አማርኛ', 'ᏣᎳᎩ', 'ᐃᓄᒃᑎᑐᑦ', '中国', '日本国', 'ᠮᠣᠩᠭᠣᠯ', 'བོད', 'සිංහල', 'తెలుగు', 'ગુજરાતી', 'ਪੰਜਾਬੀ', 'മലയാളം', 'ಕನ್ನಡ', 'ﾊﾝｶｸ', 'ＦＵＬＬ', 'Ṱshivenḓa', 'Łódź', 'Čeština', 'Íslenska', 'Ŋandi', '←→⇒', '☐☑☒', '♠♥', '⌘⌥', '①②③', '½⅓', '⁰¹²', '∑∫√≠≈', '⠃⠗', '♩♪', '₫ € ¥ £ ₹ ₿', '\u{1F100}',
  ],
  'length and white space': [
    'x', ' ', 'two  spaces', 'tab\tstop', ' leading', 'trailing ', 'line\nbreak', 'a\n\n\nb', 'a\n b\n  c', 'x'.repeat(400), 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 'pneumonoultramicroscopicsilicovolcanoconiosis', 'a-'.repeat(80), '.'.repeat(120), '_'.repeat(90), '/a'.repeat(90), '0'.repeat(150), 'ก'.repeat(80), '中'.repeat(120), '😀'.repeat(40), 'W'.repeat(70), 'é'.repeat(90), 'https://example.org/' + 'path/'.repeat(40),
  ],
}

/** Texts that hold something no slide can show: each is a problem with a line number when the file is loaded. */
export const UNSHOWABLE: Readonly<Record<string, readonly string[]>> = {
  'control characters': ['bell\u0007', 'null\u0000', 'escape\u001B[31m', 'backspace\u0008', 'form\u000Cfeed', 'vertical\u000Btab', 'delete\u007F', 'next\u0085line', 'c1\u009Bcsi', 'unit\u001Fseparator'],
  'separators that browsers ignore': ['line\u2028separator', 'paragraph\u2029separator'],
  'halves of surrogate pairs': ['\uD83D', 'x\uDE00', '\uDE00\uD83D', 'a\uD800b'],
  'noncharacters': ['\uFFFE', '\uFFFF', '\uFDD0', '\u{1FFFF}', '\u{10FFFF}'],
}

/** Texts that turn the direction of what follows: a warning, and no error. */
export const TURNING: readonly string[] = ['abc\u202Edef', '\u202Bx\u202C', '\u2066isolate\u2069', 'file\u202Egpj.exe', '\u202Dx', '\u2067x\u2069']

/** All texts that can be shown, with at least one visible character, as the model wants it. */
export const ALL_NAUGHTY: readonly string[] = Object.values(NAUGHTY).flat().filter((text) => /\S/.test(text))
