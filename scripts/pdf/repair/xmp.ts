import type { DocumentInfo } from './metadata.ts'

function escaped(text: string): string {
  // Control characters other than tab and line ends cannot stand in XML at all.
  // oxlint-disable-next-line no-control-regex
  const legal = text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
  return legal.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function alternative(name: string, text: string | undefined): string[] {
  return text ? [`<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`] : []
}

function list(name: string, kind: 'Seq' | 'Bag', items: string[]): string[] {
  const entries = items.map((item) => `<rdf:li>${escaped(item)}</rdf:li>`).join('')
  return items.length > 0 ? [`<${name}><rdf:${kind}>${entries}</rdf:${kind}></${name}>`] : []
}

function property(name: string, text: string | undefined): string[] {
  return text ? [`<${name}>${escaped(text)}</${name}>`] : []
}

/**
 * The document's information as an XMP packet. It claims no conformance to PDF/UA: part of the standard is for a person
 * to judge, and Chromium drops some languages and list structures (see `pdfUaConditions`).
 */
export function xmpPacket(info: DocumentInfo, producer: string): string {
  const properties = [
    '<dc:format>application/pdf</dc:format>',
    ...alternative('dc:title', info.title),
    ...list('dc:creator', 'Seq', info.author ? [info.author] : []),
    ...alternative('dc:description', info.subject),
    ...list('dc:subject', 'Bag', info.keywords ?? []),
    ...list('dc:language', 'Bag', [info.language]),
    ...property('pdf:Keywords', info.keywords?.join(', ')),
    ...property('pdf:Producer', producer),
    ...property('xmp:CreatorTool', info.creator),
    ...property('xmp:CreateDate', info.date),
    ...property('xmp:ModifyDate', info.date),
    ...property('xmp:MetadataDate', info.date),
  ]
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
      + ' xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    ...properties,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}
