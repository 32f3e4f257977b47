import Core
import Foundation

/// What a letter said.
public struct KeptLetter: Hashable, Sendable {
    public let notification: CustomerNotification.ID
    public let subject: String
    public let text: String

    /// Its text without the addresses in it: some let whoever has them pay or come in (A1).
    public func text(sayingForLinks word: String) -> String {
        text.replacing(/https?:\/\/\S+/, with: word)
    }
}

extension CustomerNotifications {
    /// What was written to a customer, by the letters about what is bought, owed or paid. Where mail is sent instead of kept,
    /// nothing of it is known.
    ///
    /// - Parameter letters: of one customer, as a query of theirs found them.
    public func texts(
        of letters: [CustomerNotification]
    ) async throws -> [CustomerNotification.ID: KeptLetter] {
        let ids = letters.filter(\.kind.isOfBilling).map(\.id)
        let host = URL(string: context.baseURL)?.host ?? ""
        let kept = try await context.read { try $0.keptLetters.find(ids, host: host) }
        return Dictionary(kept.map { ($0.notification, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
