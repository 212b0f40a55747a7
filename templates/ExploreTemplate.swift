import HTML
import PageModels

/// The explorer. Scripts fill it and then show it; until then, and without them, the page says where to go instead.
func explorePage(_ page: ExplorePage) -> Markup {
    layout(
        page.frame, kind: "page-explore", scripts: page.scripts,
        """
        <header class="title">
        <h1>Explore what leads to what</h1>
        <p class="lead">\(page.introduction)</p>
        </header>
        <div id="without-script" class="late">
        <p>The explorer needs JavaScript and the files beside this page, and one of them is missing here. The same chains are \
        told on pages of their own:</p>
        \(pageLinks(page.elsewhere))</div>
        <div id="explorer" hidden>
        \(question)<div class="notice"><p id="notice" role="status" tabindex="-1"></p><div id="actions"></div></div>
        \(any: page.examples, examples)<p id="heard" class="heard" role="status"></p>
        <div id="answer" hidden>
        <p id="verdict" class="verdict"></p>
        <p id="told" class="answer" tabindex="-1"></p>
        <p id="emergency" class="emergency" hidden><a><span id="emergency-name"></span>: its signs, and what to do</a></p>
        <div id="offers"></div>
        <div id="workbench" class="workbench">
        \(canvas)\(details)\(list)</div>
        </div>
        </div>
        """)
}

private func examples(_ examples: [PageLink]) -> Markup {
    """
    <div id="examples"><p>For example:</p>
    \(pageLinks(examples))</div>

    """
}

private let question: Markup = """
    <form id="question" class="question" autocomplete="off">
    <div class="ends-asked">
    <div class="choice"><label for="from">From</label><input id="from" type="text" role="combobox" aria-expanded="false" \
    aria-autocomplete="list" aria-controls="from-list" spellcheck="false">\
    <ul id="from-list" role="listbox" aria-label="Where to begin" hidden></ul></div>
    <button type="button" id="swap">Swap</button>
    <div class="choice"><label for="to">To</label><input id="to" type="text" role="combobox" aria-expanded="false" \
    aria-autocomplete="list" aria-controls="to-list" spellcheck="false">\
    <ul id="to-list" role="listbox" aria-label="Where to end" hidden></ul></div>
    </div>
    <div class="range"><label for="grade">Evidence asked for</label> <output id="grade-text" for="grade"></output>\
    <input id="grade" type="range" min="0" max="3" step="1" value="0"></div>
    <div id="removed" class="removed" hidden><p id="removed-label">Taken out:</p><ul aria-labelledby="removed-label"></ul>
    <details id="fallen-chains"><summary>What falls away: <span id="fallen"></span></summary><ul></ul></details></div>
    </form>

    """

private let canvas: Markup = """
    <section id="drawing-room" class="drawing-room" aria-labelledby="drawing">
    <div class="drawing-head"><h2 id="drawing">The chains drawn</h2>
    <div class="zoom" role="group" aria-label="Size of the drawing"><button type="button" id="zoom-out">Smaller</button>\
    <button type="button" id="zoom-in">Larger</button><button type="button" id="zoom-fit">Fit</button></div></div>
    <p id="how" class="how">Arrow keys move along the links: right to the effect, left to the cause, up and down to what \
    stands beside. Enter tells more.</p>
    <figure class="dr"><div id="canvas" class="canvas"></div>
    <figcaption><ul id="key" class="key"></ul><p id="undrawn"></p></figcaption></figure>
    </section>

    """

private let details: Markup = """
    <section id="details" class="details" aria-labelledby="details-title" tabindex="-1">
    <h2 id="details-title">Details</h2>
    <div class="stepper" role="group" aria-label="Links of the chain"><button type="button" id="previous">Previous</button>\
    <span id="where"></span><button type="button" id="next">Next</button></div>
    <div id="details-text"></div>
    </section>

    """

private let list: Markup = """
    <section class="list-room" aria-labelledby="list">
    <h2 id="list">Told one by one</h2>
    <div id="chains">
    <div id="direct"><h3>What is known directly</h3>
    <ol class="chains"></ol></div>
    <div id="claims"><h3>Chains that hold as a whole</h3>
    <ol class="chains"></ol></div>
    <div id="stories"><h3>Stories</h3>
    <p>Each step has its own grade. Taken together they show nothing about the two ends.</p>
    <ol class="chains"></ol></div>
    </div>
    </section>

    """
