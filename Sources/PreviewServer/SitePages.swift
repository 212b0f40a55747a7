import FlyingFox
import Foundation

/// Answers requests from a site's folder, and makes its pages follow the author's edits.
struct SitePages: HTTPHandler {
    let folder: ServedFolder
    let editions: Editions

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard request.method == .GET || request.method == .HEAD else {
            var refusal = answer(.methodNotAllowed, "text/plain; charset=utf-8", Array("Only GET and HEAD.\n".utf8))
            refusal.headers[HTTPHeader("Allow")] = "GET, HEAD"
            return refusal
        }
        // The address as it was sent: taken apart and decoded in one place, once.
        let address = request.target.path()
        if address == ReloadScript.eventsAddress, request.method == .GET { return events() }
        let whole = response(to: address)
        guard request.method == .HEAD else { return whole }
        var head = HTTPResponse(statusCode: whole.statusCode, headers: whole.headers)
        if case .httpBody(let body) = whole.payload, let count = body.count {
            head.headers[.contentLength] = "\(count)"
        }
        return head
    }

    private func response(to address: String) -> HTTPResponse {
        if address == ReloadScript.scriptAddress {
            return answer(.ok, MediaType.script, Array(ReloadScript.text.utf8))
        }
        // Asked for before the file is read: a page newer than its edition loads once too often, never once too seldom.
        let edition = editions.current
        switch folder.answer(to: address) {
        case .file(let file): return answer(.ok, file, edition)
        case .folder(let address):
            var response = answer(.found, "text/plain; charset=utf-8", Array("\(address)\n".utf8))
            response.headers[.location] = address
            return response
        case .missing(let page?): return answer(.notFound, page, edition)
        case .missing(nil):
            let page = ReloadScript.added(to: Array(Self.waiting.utf8), edition: edition)
            return answer(.serviceUnavailable, MediaType.page, page)
        }
    }

    /// Before the first site is there.
    private static let waiting = """
        <!DOCTYPE html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>No site yet</title>
        <body>
        <h1>No site yet</h1>
        <p>It is being built, or the content has errors; the terminal tells which. This page becomes the site by itself.</p>
        </body>
        </html>

        """

    private func answer(_ status: HTTPStatusCode, _ file: ServedFolder.File, _ edition: String) -> HTTPResponse {
        let type = MediaType.of(file.route)
        let isPage = type == MediaType.page
        return answer(status, type, isPage ? ReloadScript.added(to: file.bytes, edition: edition) : file.bytes)
    }

    private func answer(_ status: HTTPStatusCode, _ type: String, _ bytes: [UInt8]) -> HTTPResponse {
        // In one piece, not in the server's pages of 4 KB: each is a system call.
        let body = HTTPBodySequence(data: Data(bytes), suggestedBufferSize: max(1, bytes.count))
        return HTTPResponse(statusCode: status, headers: headers(type), body: body)
    }

    private func headers(_ type: String) -> HTTPHeaders {
        var headers = HTTPHeaders()
        headers[.contentType] = type
        headers[.cacheControl] = "no-store"
        headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
        // Header and body are sent separately. On a connection that is used again the system holds the second back until
        // the first is confirmed, which takes 40 ms; on a new one it does not.
        headers[.connection] = "close"
        return headers
    }

    private func events() -> HTTPResponse {
        HTTPResponse(
            statusCode: .ok, headers: headers("text/event-stream"),
            body: HTTPBodySequence(from: EventBytes(editions: editions)))
    }
}
