/*
 * The embed script. One POST /v1/view a view: it counts the view and brings the ads and the TRENDING list.
 *
 * This is the readable source; `python tools/strip_plugin.py` takes comments and blanks off it, shortens local names and
 * writes plugin.js, which is what readers get (tests/unit/test_plugin.py proves that both match and weighs the result).
 *
 * It reads its own tag, the page's address, the slots and the language that the page declares. It reads more only where
 * the site's profile (`seen` in the answer) or an opt-in on the tag (data-referrer, data-campaign) says so. It sets no
 * cookie and stores nothing. Every text goes through append(string), which makes text nodes: nothing is parsed as HTML.
 */
(() => {
  let $path;
  let $timer;
  let $clock;
  let $unseen; // ads; empty in the strict profile
  let $turn = 0;
  const $page = document;
  const $set = Object.assign;
  const $tag = $page.currentScript;
  const $here = location;
  const $past = history;
  const $german = ["Warum diese Anzeige?", "Passt zum Artikel: ", ". Bezahlt von ", ". Über Sie wurde nichts verwendet. ", "Mehr, Beschwerde", { new: "neu", up: "↑ steigt", down: "↓ fällt" }];
  const $english = ["Why this ad?", "Fits the article: ", ". Paid for by ", ". Nothing about you was used. ", "More, complain", { new: "new", up: "↑ rising", down: "↓ falling" }];

  const $address = ($relative) => new URL($relative, $tag.src);

  const $post = ($route, $body, keepalive) => fetch($address($route), { method: "POST", body: JSON.stringify($body), credentials: "omit", keepalive })
      .then(($answer) => $answer.json())
      .catch(() => ({}));

  const $make = ($name, $kind, ...$inside) => {
    const $node = $page.createElement($name);
    if ($kind) $node.className = "litfass" + $kind;
    $node.append(...$inside);
    return $node;
  };

  const $words = ($slot) => /^de/i.test($slot.closest("[lang]")?.lang) ? $german : $english;

  // A landmark of its own with a visible label. Never "Ads": block lists hide what is named so.
  const $box = ($name, $kind, $label, $more, ...$inside) => $set($make($name, $kind, $make("p", "-label", $label, $more), ...$inside), { ariaLabel: $label });

  const $advert = ($ad, [$why, $fits, $paid, $you, $more]) =>
    $box(
      "aside",
      $ad.format ? " anzeige anzeige-line" : " anzeige",
      $ad.label,
      " · " + $ad.advertiser,
      $set(
        $make(
          "a",
          "-link",
          $ad.image ? $set($make("img", "-image"), $ad.image, { src: $address($ad.image.src) }) : "",
          $make("strong", "-head", $ad.headline),
          $make("span", "-text", $ad.text),
          $make("span", "-cta", $ad.cta),
        ),
        { href: $address($ad.go), rel: "sponsored noopener" },
      ),
      $make(
        "details",
        "-why",
        $make("summary", "", $why),
        $fits + $ad.reasons.join(", ") + $paid + $ad.payer + ($ad.you || $you),
        $set($make("a", "", $more), { href: $address($ad.why) }),
      ),
    );

  const $list = ($items, $words) =>
    $box(
      "section",
      " ",
      "Trending",
      "",
      $make(
        "ol",
        "-list",
        ...$items.map(($item) =>
          $make(
            "li",
            "",
            $set($make("a", "", $item.title), { href: $here.origin + $item.path + "#via-trending", lang: $item.lang }),
            " ",
            $make("span", "-move", $words[5][$item.move] || ""),
          ),
        ),
      ),
    );

  // Without a box the slot gets back what the publisher had put into it.
  const $fill = ($slot, $node) => {
    $slot.litfass ||= [...$slot.childNodes];
    $slot.replaceChildren(...$node ? [$node] : $slot.litfass);
    delete $slot.dataset.empty;
  };

  const $slots = ($kind) => [...$page.querySelectorAll(`[data-slot=${$kind}]`)];

  // Seen (MRC): half of it, 30 % of a large one, in view for a second without a break in a focused tab. Five looks, 250 ms apart, span it;
  // the first is taken before any observer can have spoken, and sets all ticks to 0.
  const $look = () => {
    $unseen = $unseen.filter(($ad) => {
      $ad.ticks = $ad.near && $page.hasFocus() ? $ad.ticks + 1 : 0;
      return $ad.ticks < 5 || !$post("/v1/seen", { tokens: [$ad.token] }, 1);
    });
    if ($unseen[0]) $clock = setTimeout($look, 250);
  };

  const $show = ($places, { ads = [], trending = [], empty = [], seen }) => {
    $unseen = seen ? ads : [];
    clearTimeout($clock);
    $places.map(($slot) => $fill($slot)); // map, not forEach: 5 bytes gzipped
    empty.map(($none) => $places[$none.slot].dataset.empty = $none.reason);
    ads.map(($ad) => {
      const $slot = $places[$ad.slot];
      const $node = $advert($ad, $words($slot));
      $fill($slot, $node);
      if (seen) {
        const threshold = $node.offsetWidth * $node.offsetHeight < 242500 ? .5 : .3; // MRC: large from 242,500 CSS pixels on
        new IntersectionObserver(($all) => $ad.near = $all.pop().intersectionRatio >= threshold, { threshold }).observe($node);
      }
    });
    $look();
    $slots("trending").map(($slot) => {
      const $items = trending.slice(0, $slot.dataset.trending || $tag.dataset.trending);
      $fill($slot, $items[0] && $list($items, $words($slot)));
    });
  };

  const $view = (via) => {
    const $mine = ++$turn; // an answer that comes after the next navigation is dropped
    const $places = $slots("ads");
    const $body = { path: $path, slots: $places.slice(0, 6).length, via, section: $slots("trending")[0]?.dataset.section };
    if ($mine < 2) {
      const $host = "referrer" in $tag.dataset && $page.referrer && new URL($page.referrer).hostname;
      if ($host && $host != $here.hostname) $body.referrer = $host;
      if ("campaign" in $tag.dataset) $body.campaign = new URLSearchParams($here.search).get("utm_campaign")?.slice(0, 100);
    }
    $post("/v1/view", $body).then(($answer) => $mine == $turn && $show($places, $answer));
  };

  const $arrive = ($again) => {
    const $via = $here.hash == "#via-trending" ? "trending" : void 0;
    if ($via) $past.replaceState($past.state, "", $here.pathname + $here.search);
    if ($again || $path != $here.pathname) {
      $path = $here.pathname;
      $view($via);
    }
  };

  // Routers change the address first and the page a moment later.
  const $soon = () => {
    clearTimeout($timer);
    $timer = setTimeout($arrive, 100);
  };

  const $start = () => {
    $arrive();
    ["replaceState", "pushState"].map(($name) => {
      const $native = $past[$name];
      $past[$name] = (...$all) => {
        $native.apply($past, $all);
        $soon();
      };
    });
    addEventListener("popstate", $soon);
    addEventListener("pageshow", ($event) => $event.persisted && $arrive(1));
  };

  // Zero specificity, the page's own font and colours: whatever the publisher's style says wins. Browsers from before 2023 do without.
  try {
    const $style = new CSSStyleSheet();
    $style.replaceSync(`
      :where(.litfass){margin:1.5em 0}
      :where([data-theme=light]>.litfass){color:#222;background:#fff}
      :where([data-theme=dark]>.litfass){color:#eee;background:#222}
      :where(.anzeige){padding:1em;border:1px solid #8888;border-radius:.3em}
      :where(.litfass-label,.litfass-why,.litfass-move){font-size:.8em;margin:0}
      :where(.litfass a){color:inherit}
      :where(.litfass-link){display:flow-root;text-decoration:none}
      :where(.litfass-link>*){display:block;margin:.3em 0}
      :where(.litfass-image){width:30%;height:auto;margin-left:1em;float:right}
      :where(.litfass-cta){text-decoration:underline}
      :where(.anzeige-line :not(details,details *)){display:inline;margin:.3em}
    `);
    $page.adoptedStyleSheets.push($style);
  } catch {}

  $page.prerendering ? $page.addEventListener("prerenderingchange", $start) : $start();
})();
