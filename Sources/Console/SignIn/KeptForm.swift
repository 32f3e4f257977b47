import Access
import Billing
import Core
import Foundation
import Web

/// A form of a merchant's pages that was sent when its session was over. It waits in the browser, sealed for the person whose
/// session that was, until they have signed in again: nobody else opens it, and the server keeps nothing of it.
struct KeptForm: Codable, Hashable, Sendable {
    /// Where it was posted to.
    let address: String
    let fields: [String: String]
    /// The browser's word for how long it keeps a cookie is not ours.
    private let expiresAt: Int64

    static let life = Span.minutes(30)
    /// In bytes, before it is sealed: a cookie holds little.
    private static let limit = 2_600
    /// Of the middleware's own: a factor, and what the session's forms are known by.
    private static let left: Set<String> = [ProofPage.code, ProofPage.password, CSRF.field]

    /// - Returns: nil for what is not kept: what chooses a password, and what is about nobody's merchant.
    init?(_ form: FormBody, at address: String, now: Instant) {
        let names = form.names.subtracting(Self.left)
        guard ConsoleVisitor.isOurs(address), address.hasPrefix(ConsoleAddress.merchant("")),
            !names.contains(where: { $0.contains("password") })
        else { return nil }
        self.address = address
        fields = Dictionary(uniqueKeysWithValues: names.map { ($0, form[$0] ?? "") })
        expiresAt = (now + Self.life).milliseconds
    }

    /// - Returns: nil for what is too long.
    func sealed(for person: Person.ID, _ billing: BillingContext) throws -> Secret? {
        let plain = try JSONEncoder().encode(self)
        guard plain.count <= Self.limit else { return nil }
        let sealed = try billing.keys.seal(
            Array(plain), for: .forms, context: person.rawValue, chance: billing.chance)
        return Secret(Base64URL.text(sealed))
    }

    /// - Returns: nil for what is another person's, too old, or not ours: nobody has lost anything that we knew.
    init?(_ cookie: Secret?, for person: Person.ID, _ billing: BillingContext) {
        guard let text = cookie?.exposed, let sealed = Base64URL.bytes(text),
            let plain = try? billing.keys.open(sealed, for: .forms, context: person.rawValue),
            let form = try? JSONDecoder().decode(KeptForm.self, from: Data(plain)),
            billing.clock.now().milliseconds < form.expiresAt
        else { return nil }
        self = form
    }

    /// What a person typed or chose of it, as far as a person reads it: no ids, no ticks.
    var texts: [String] {
        fields.sorted { $0.key < $1.key }.map(\.value).filter { text in
            text.contains { !$0.isWhitespace } && !["on", "true"].contains(text)
                && text.wholeMatch(of: #/[a-z]+_[0-9A-Za-z]{10,}/#) == nil
        }
    }
}
