// Pages of the web: the article, what stands around it, and what the page says of itself.
import { expect, test } from 'vitest';
import { blocksOf, droppedOf, readError, readSample, textsOf } from './read-sample.ts';

const paragraphs = [
  'Two warehouses on the northern quay of Port Vell burned down in the night to Tuesday, the harbour master said. Nobody was hurt, according to the fire brigade, which sent eleven engines.',
  '“We saw smoke at three in the morning,” said Ana Duarte, who guards the grain terminal. She told The Tide that the alarm had not worked for weeks.',
  'The port authority denied this. Its spokesman, Tom Orr, said that all alarms had been tested in January and that a report would follow before the summer.',
  'A union of dockers had warned in a letter of last year that the old halls were not safe, and had asked the council for an inquiry that never came.',
];

const page = `<!DOCTYPE html>
<html lang="en-GB"><head>
<meta charset="utf-8">
<title>Fire destroys two warehouses in Port Vell | The Tide</title>
<meta property="og:title" content="Fire destroys two warehouses in Port Vell">
<meta property="og:site_name" content="The Tide">
<link rel="canonical" href="https://tide.example/2031/03/04/fire">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"The Tide"},
{"@type":"NewsArticle","headline":"Fire destroys two warehouses in Port Vell","datePublished":"2031-03-04T07:15:00+02:00",
"author":[{"@type":"Person","name":"Mila Hart"}],"publisher":{"@type":"Organization","name":"The Tide Ltd"}}]}</script>
</head><body class="has-related-posts">
<div id="cookie-banner" role="dialog"><p>We use cookies to improve your experience.</p><button>Accept all</button></div>
<nav class="site-nav"><ul><li><a href="/">Home</a></li><li><a href="/port">Port</a></li><li><a href="/sea">Sea</a></li></ul></nav>
<main><article>
<header><h1>Fire destroys two warehouses in Port Vell</h1>
<p class="standfirst">A guard says that the alarm had failed; the port authority says that it was tested in January.</p>
<p class="byline">By Mila Hart</p><time datetime="2031-03-04">4 March 2031</time></header>
<div class="share-buttons"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
<p>${paragraphs[0]}</p>
<figure><img src="a.jpg" alt=""><figcaption>The northern quay on Tuesday morning, with the ruins of both halls still smoking.</figcaption></figure>
<p>${paragraphs[1]?.replace('The Tide', '<em>The&nbsp;Tide</em>')}</p>
<aside class="related-stories"><h3>Read more</h3><ul><li><a href="/x">The harbour that nobody guards</a></li></ul></aside>
<h2>What the authority says</h2>
<p>${paragraphs[2]}</p>
<p>Read more: <a href="/y">Dockers warned of old halls</a></p>
<ul><li>Hall 7 was built in 1956 and held some forty tons of grain.</li><li>Hall 8 was built in 1961 and held twelve trucks of the port.</li></ul>
<table><tr><th>Hall</th><th>Loss</th></tr><tr><td>7</td><td>40 tons</td></tr></table>
<blockquote><p>“The halls are not safe, and everybody in this port has known it for ten years.”</p></blockquote>
<p>${paragraphs[3]}</p>
<p>This article is for subscribers. Already a subscriber? Log in.</p>
<p style="display:none">Invisible words for machines.</p>
</article></main>
<section id="comments"><h2>2 comments</h2><p>Nobody believes the port authority any more, if you ask me, and I have worked there for years.</p></section>
<footer><p>© The Tide 2031. All rights reserved.</p></footer>
<script>document.write("<p>from a script</p>")</script>
</body></html>`;

test('the article of a page is its text: title, standfirst, paragraphs, captions, lists, tables', async () => {
  expect(blocksOf(await readSample('fire.html', page))).toEqual([
    'heading: Fire destroys two warehouses in Port Vell',
    'paragraph: A guard says that the alarm had failed; the port authority says that it was tested in January.',
    `paragraph: ${paragraphs[0]}`,
    'caption: The northern quay on Tuesday morning, with the ruins of both halls still smoking.',
    `paragraph: ${paragraphs[1]}`,
    'heading: What the authority says',
    `paragraph: ${paragraphs[2]}`,
    'list item: Hall 7 was built in 1956 and held some forty tons of grain.',
    'list item: Hall 8 was built in 1961 and held twelve trucks of the port.',
    'table row: Hall | Loss',
    'table row: 7 | 40 tons',
    'quotation: “The halls are not safe, and everybody in this port has known it for ten years.”',
    `paragraph: ${paragraphs[3]}`,
  ]);
});

test('what stands around the article is dropped, and stays visible with its reason', async () => {
  expect(droppedOf(await readSample('fire.html', page))).toEqual([
    'cookie notice: We use cookies to improve your experience.',
    'cookie notice: Accept all',
    'navigation: Home',
    'navigation: Port',
    'navigation: Sea',
    'byline: By Mila Hart',
    'byline: 4 March 2031',
    'sharing: Share on Facebook Tweet',
    'read more: Read more',
    'read more: The harbour that nobody guards',
    'read more: Read more: Dockers warned of old halls',
    'paywall: This article is for subscribers. Already a subscriber? Log in.',
    'hidden: Invisible words for machines.',
    'comments: 2 comments',
    'comments: Nobody believes the port authority any more, if you ask me, and I have worked there for years.',
    'outside the article: © The Tide 2031. All rights reserved.',
  ]);
});

test('the JSON-LD of the article is believed first, and each fact says how it was found', async () => {
  const { metadata } = await readSample('fire.html', page);
  expect(metadata).toEqual({
    title: { value: 'Fire destroys two warehouses in Port Vell', by: 'JSON-LD' },
    publisher: { value: 'The Tide Ltd', by: 'JSON-LD' },
    authors: [{ value: 'Mila Hart', by: 'JSON-LD' }],
    publishedAt: { value: '2031-03-04', by: 'JSON-LD' },
    url: { value: 'https://tide.example/2031/03/04/fire', by: 'meta tag' },
  });
});

test('without JSON-LD and meta tags the page itself says who wrote it and when', async () => {
  const bare = page.replace(/<script type[\s\S]*?<\/script>/, '').replace(/<meta property[^>]*>/g, '');
  const { metadata } = await readSample('fire.html', bare);
  expect(metadata).toEqual({
    title: { value: 'Fire destroys two warehouses in Port Vell', by: 'heading' },
    publisher: { value: 'The Tide', by: 'title element' },
    authors: [{ value: 'Mila Hart', by: 'byline' }],
    publishedAt: { value: '2031-03-04', by: 'time element' },
    url: { value: 'https://tide.example/2031/03/04/fire', by: 'meta tag' },
  });
});

test('each block names the element it stands in', async () => {
  const { segments } = await readSample('fire.html', page);
  expect([segments[0]?.at, segments[4]?.at, segments[7]?.at]).toEqual([
    {
      kind: 'element',
      path: 'body > main:nth-of-type(1) > article:nth-of-type(1) > header:nth-of-type(1) > h1:nth-of-type(1)',
    },
    { kind: 'element', path: 'body > main:nth-of-type(1) > article:nth-of-type(1) > p:nth-of-type(2)' },
    {
      kind: 'element',
      path: 'body > main:nth-of-type(1) > article:nth-of-type(1) > ul:nth-of-type(1) > li:nth-of-type(1)',
    },
  ]);
});

test('a short page without an article is read whole, but for its furniture', async () => {
  const read = await readSample(
    'note.html',
    '<nav><a href="/">Home</a></nav><p>The quay is closed, the council said.</p><p>Line<br>break</p>',
  );
  expect(blocksOf(read)).toEqual([
    'paragraph: The quay is closed, the council said.',
    'paragraph: Line\nbreak',
  ]);
  expect(droppedOf(read)).toEqual(['navigation: Home']);
});

test('words that an inline element cuts in two stay one word, and entities are read', async () => {
  const read = await readSample(
    'a.html',
    '<p>The har<b>bour</b> mas&shy;ter&rsquo;s &quot;plan&quot; &amp; more.</p>',
  );
  expect(read.text).toBe('The harbour master’s "plan" & more.');
});

test('a page is recognised as one, whatever its name is, and the wrong name is said', async () => {
  const read = await readSample('fire.pdf', page);
  expect(read.format).toBe('HTML');
  expect(read.notes).toEqual(['It is named .pdf, but its content is HTML; it was read as that.']);
});

test('scripts, styles and frames of a hostile page leave no word in the text', async () => {
  const hostile =
    '<html><body onload="alert(1)"><script>throw new Error("run")</script><style>p{}</style>' +
    '<iframe srcdoc="<p>framed</p>"></iframe><svg><text>drawn</text></svg><template><p>later</p></template>' +
    '<p onclick="x()">The mayor <a href="javascript:x()">denied</a> it.</p><noscript>turn it on</noscript></body></html>';
  const read = await readSample('a.html', hostile);
  expect(read.text).toBe('The mayor denied it.');
  expect(read.dropped).toEqual([]);
});

test('a page nested deeper than browsers go is refused', async () => {
  const deep = `<html><body>${'<div>'.repeat(20_000)}deep`;
  expect(await readError('deep.html', deep)).toBe(
    'DOCUMENT_BROKEN: deep.html cannot be read as HTML: its elements stand more than 512 deep in each other.',
  );
});

test('a page of one line of a megabyte is read', async () => {
  const line = 'The harbour master said that the quay was safe. '.repeat(22_000);
  const read = await readSample('long.html', `<html><body><p>${line}</p></body></html>`);
  expect(read.text.length).toBe(line.length - 1);
  expect(read.sentences).toHaveLength(22_000);
  expect(textsOf(read.text, read.sentences.slice(0, 1))).toEqual([
    'The harbour master said that the quay was safe.',
  ]);
});

test('a date that heads a part of the story stays, one in the head of the page does not', async () => {
  const story = `<article><h1>What happened at the quay</h1><p>4 May 2031</p><p>${paragraphs[0]}</p><p>${paragraphs[1]}</p>
    <h2>4 March 2031</h2><p>${paragraphs[2]}</p><h2>6 March 2031</h2><p>${paragraphs[3]}</p></article>`;
  const read = await readSample('story.html', `<html><body>${story}</body></html>`);
  expect(blocksOf(read).filter((block) => block.startsWith('heading'))).toEqual([
    'heading: What happened at the quay',
    'heading: 4 March 2031',
    'heading: 6 March 2031',
  ]);
  expect(droppedOf(read)).toEqual(['byline: 4 May 2031']);
  expect(read.metadata.publishedAt).toEqual({ value: '2031-05-04', by: 'date in the text' });
});

test('a heading such as "Comments" in the middle of a report heads a part of it', async () => {
  const report = `<article><h1>Report on the quay</h1><p>${paragraphs[0]}</p><h2>Comments</h2><p>${paragraphs[1]}</p>
    <h2>Answers</h2><p>${paragraphs[2]}</p><p>${paragraphs[3]}</p><p>${paragraphs[0]}</p></article>`;
  const read = await readSample('report.html', `<html><body>${report}</body></html>`);
  expect(read.dropped).toEqual([]);
});
