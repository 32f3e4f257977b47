import Access
import Billing
import Core
import Web

/// Which receipt this browser may read again, and whether it came by the letter's link: who only asked never learns what became of
/// it, for that would tell whose address it is (A7). Only we can write it.
struct CancellationReceiptCookie: Sendable, Hashable {
    /// From the moment it was asked, or proven; the server counts it, too.
    static let life = Span.minutes(30)

    let request: CancellationRequest.ID
    let isProved: Bool

    init(_ request: CancellationRequest.ID, isProved: Bool) {
        self.request = request
        self.isProved = isProved
    }

    init?(_ context: VisitorContext) {
        guard let cookie = context.cookies.receipt.value(in: context.headers) else { return nil }
        let parts = cookie.exposed.split(separator: ".").map(String.init)
        guard parts.count == 3, parts[1].utf8.count <= 100 else { return nil }
        self.init(.init(parts[1]), isProved: parts[0] == "proved")
        guard equalInConstantTime(Array(parts[2].utf8), Array(code(context.keys).utf8)), parts[0] == view else {
            return nil
        }
    }

    func value(_ keys: ServerKeys) -> Secret { Secret("\(view).\(request).\(code(keys))") }

    /// Whether the receipt may still be read.
    func opens(_ found: CancellationRequest, at now: Instant) -> Bool {
        now < (isProved ? found.provedAt ?? found.receivedAt : found.receivedAt) + Self.life
    }

    private var view: String { isProved ? "proved" : "asked" }

    private func code(_ keys: ServerKeys) -> String {
        Base64URL.text(keys.authenticationCode(Array("receipt:\(view).\(request)".utf8), for: .cookie))
    }
}
