import Core
import HTTPTypes
import Hummingbird
import Web

/// The page of a clock that is on its way looks again by itself, by the header `Refresh`: there is no script.
///
/// It says so and has a link that ends it, looks more rarely as time passes, and no longer than a quarter of an hour, as the
/// portal's pages of files do (WCAG 2.2.1, 2.2.4, 3.2.5).
struct ClockRefresh: Sendable, Hashable {
    private static let limit = Span.minutes(15)

    let seconds: Int64
    /// The same page, which then stays as it is.
    let stop: String
    let next: String

    /// - Parameter here: the page's address with its query.
    init?(_ request: Request, at here: String, now: Instant) {
        let asked = request.uri.queryParameters
        guard asked["still"] == nil else { return nil }
        let opened = asked["since"].flatMap { Int64($0) }.map { min(Instant(milliseconds: $0), now) } ?? now
        let age = now - opened
        guard age < Self.limit else { return nil }
        seconds = min(max(age.milliseconds / 1_000, 2), 60)
        let joint = here.contains("?") ? "&" : "?"
        stop = here + joint + "still=1"
        next = here + joint + "since=\(opened.milliseconds)"
    }
}

extension Response {
    func refreshing(_ refresh: ClockRefresh?) -> Response {
        guard let refresh else { return self }
        var response = self
        response.headers[.refresh] = "\(refresh.seconds); url=\(refresh.next)"
        return response
    }
}

extension HTTPField.Name {
    fileprivate static let refresh = Self("Refresh")!
}
