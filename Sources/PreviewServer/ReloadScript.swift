/// What makes an open page follow the author's edits. It is added to a page as it is served, never to a file.
enum ReloadScript {
    /// Addresses that no file of a site has.
    static let scriptAddress = "/spinewise-reload.js"
    static let eventsAddress = "/spinewise-reload"

    /// Reloads the page when the site changes; a browser keeps the place on the page then.
    ///
    /// The server names the edition it serves as soon as a page listens, and again at each change. So a page that was not
    /// listening, for a moment or since the server was started anew, sees that its own edition is not the last one.
    /// A hidden page hangs up: a browser holds only six connections to one server, and a seventh tab would get none.
    static let text = """
        "use strict";
        {
          const edition = document.currentScript.dataset.edition;
          let events;
          const listen = () => {
            events?.close();
            if (document.hidden) return;
            events = new EventSource("\(eventsAddress)");
            events.onmessage = (event) => {
              if (event.data !== edition) location.reload();
            };
          };
          document.addEventListener("visibilitychange", listen);
          listen();
        }

        """

    /// The page with one line before its last `</body>`; a page without one gets it at its end.
    ///
    /// - Parameter edition: The page's own; letters, digits and hyphens.
    static func added(to page: [UInt8], edition: String) -> [UInt8] {
        let end = Array("</body>".utf8)
        let line = Array("<script src=\"\(scriptAddress)\" data-edition=\"\(edition)\"></script>\n".utf8)
        var start = page.count - end.count
        while start >= 0, !page[start...].starts(with: end) { start -= 1 }
        let place = start >= 0 ? start : page.count
        return page[..<place] + line + page[place...]
    }

    /// A server-sent event that names the edition.
    static func event(_ edition: String) -> String { "data: \(edition)\n\n" }
}
