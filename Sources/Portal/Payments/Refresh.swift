import Billing
import Core
import HTTPTypes
import Hummingbird

/// A page that looks again by itself while a bank is about to answer, or a file to be ready, by the header `Refresh`: there is no
/// script.
///
/// Nothing is to be reloaded under its reader against their will (WCAG 2.2.1, 2.2.4, 3.2.5): the page says that it looks again,
/// has a link that ends it, looks more rarely as time passes, and no longer after two minutes, or fifteen for a file. Its address
/// stays the same, so that the way back is as long as before: that of a file changes once.
struct Refresh: Sendable, Hashable {
    let seconds: Int64
    /// The same page, which then stays as it is.
    let stop: String
    /// Where it looks, when that is not the address that is shown.
    var next: String?

    static let limit = Span.minutes(2)
    /// What is made may take longer than a bank.
    static let limitOfFiles = Span.minutes(15)
    static let stopped = "?still=1"

    init(seconds: Int64, stop: String) {
        self.seconds = seconds
        self.stop = stop
    }

    /// - Parameters:
    ///   - begun: when the payment that is waited for was.
    ///   - customer: who waits. On a test clock no time passes, and looking again would not end.
    /// - Returns: nil once its reader has stopped it, and when it has lasted long enough.
    init?(_ request: Request, at here: String, since begun: Instant, of customer: Customer, now: Instant) {
        guard customer.testClock == nil else { return nil }
        let age = now - begun
        guard !request.isStopped, age < Self.limit else { return nil }
        seconds = min(max(age.milliseconds / 1_000, 10), 40)
        stop = here + Self.stopped
    }
}

extension Refresh {
    /// The same of a file that is made by the machine's clock, whoever waits. It counts from when its page was opened, which the
    /// address says from the second look on.
    ///
    /// - Parameter begun: when it was asked for.
    init?(_ request: Request, atFile here: String, since begun: Instant, now: Instant) {
        guard !request.isStopped else { return nil }
        let opened = request.opened.map { min(max($0, begun), now) }
        let age = now - (opened ?? now)
        guard age < Self.limitOfFiles else { return nil }
        self.init(seconds: min(max(age.milliseconds / 1_000, 10), 60), stop: here + Self.stopped)
        if opened == nil { next = here + "?since=\(now.milliseconds)" }
    }
}

extension Request {
    /// "No actualizar" was pressed.
    fileprivate var isStopped: Bool { uri.queryParameters["still"] != nil }

    /// When this page was opened, as its address says.
    fileprivate var opened: Instant? {
        uri.queryParameters["since"].flatMap { Int64($0) }.map { Instant(milliseconds: $0) }
    }

    /// Where this page is looked at again: one that was stopped stays so.
    func again(_ here: String) -> String { isStopped ? here + Refresh.stopped : here }
}

extension Response {
    func refreshing(_ refresh: Refresh?) -> Response {
        guard let refresh else { return self }
        var response = self
        response.headers[.refresh] = refresh.next.map { "\(refresh.seconds); url=\($0)" } ?? String(refresh.seconds)
        return response
    }
}

extension HTTPField.Name {
    fileprivate static let refresh = Self("Refresh")!
}
