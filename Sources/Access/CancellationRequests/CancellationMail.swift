import Billing
import Core
import Foundation

/// What the letter of a receipt carries and nothing else may hold: the link, sealed until it is sent.
public struct CancellationMail: Hashable, Sendable, Codable {
    /// The address of the page that proves the mailbox.
    public let link: String

    init(link: String) { self.link = link }

    /// - Parameter request: whose letter it is. A payload moved to another one does not open.
    func sealed(for request: CancellationRequest.ID, _ keys: ServerKeys, _ chance: Chance) throws -> [UInt8] {
        try keys.seal(Array(JSONText.of(self).utf8), for: .mail, context: request.rawValue, chance: chance)
    }

    /// - Throws: when it was sealed for another request or under another key.
    public init(sealed payload: [UInt8], for request: CancellationRequest.ID, _ keys: ServerKeys) throws {
        let plain = try keys.open(payload, for: .mail, context: request.rawValue)
        self = try JSONDecoder().decode(CancellationMail.self, from: Data(plain))
    }
}

/// The letters of a request that wait to be sent.
public struct WaitingCancellationLetters: Sendable {
    public let request: CancellationRequest
    /// To whoever has the address: the receipts that leave together, this request's first. Empty when it has gone.
    public let receipts: [Receipt]
    /// The stored text of everybody's address that is the typed one but for case; what was typed where nobody has it (A8).
    public let recipients: [String]
    /// What is still to be told of what came of it.
    public let answers: Set<CancellationAnswer>
    /// Who is told what came of it: the customer whose it was as they are reached today, and otherwise ``recipients``.
    public let asker: [String]
    /// What is left to give back, once the merchant has closed it; nil where that is not known.
    public let left: Money?

    /// This request's own.
    public var receipt: CancellationMail? { receipts.first?.mail }
    /// Whether the merchant is still to be told.
    public var tellsMerchant: Bool { answers.contains(.merchant) }

    public struct Receipt: Sendable {
        public let request: CancellationRequest
        public let mail: CancellationMail
    }
}

/// The letters about what came of a request.
public enum CancellationAnswer: String, Hashable, Sendable, CaseIterable {
    /// To whoever proved it: that it is confirmed, and what follows.
    case outcome
    /// To the merchant, for whom it waits.
    case merchant
    /// To whoever proved it: how the merchant closed it.
    case closing
}

extension CancellationRequest {
    /// The request that a job of mail is about; nil for a notification's.
    public static func id(ofMail id: CustomerNotification.ID) -> ID? {
        id.rawValue.hasPrefix(idPrefix) ? ID(id.rawValue) : nil
    }
}

extension CancellationRequests {
    /// What is to be sent of a request's mail.
    public func waitingLetters(
        of id: CancellationRequest.ID, in scope: Scope
    ) async throws -> WaitingCancellationLetters {
        let (keys, now) = (context.keys, context.clock.now())
        return try await context.read { tx in
            let request = try tx.cancellationRequests.find(id, in: scope)
            let stored = try tx.addresses(of: request)
            let waiting = try tx.cancellationRequests.receiptsWaiting(with: request, isTyped: stored.isEmpty, at: now)
            let answers = try tx.cancellationRequests.answersWaiting(of: id, in: scope)
            let recipients = stored.isEmpty ? [request.email] : stored
            let owner = try request.customer.flatMap { try tx.customers.findIfAny($0, in: scope) }
            return WaitingCancellationLetters(
                request: request,
                receipts: try waiting.map { found in
                    .init(
                        request: found.request,
                        mail: try CancellationMail(sealed: found.payload, for: found.request.id, keys))
                }, recipients: recipients, answers: answers, asker: owner?.details.email.map { [$0] } ?? recipients,
                left: answers.contains(.closing) ? try tx.dueBack(of: [request], in: scope)[id]?.amount : nil)
        }
    }

    /// Ends the letter to whoever asked, and erases what it carried.
    public func concludeReceipts(
        of ids: [CancellationRequest.ID], in scope: Scope, as state: CustomerNotification.State
    ) async throws {
        try await context.write { try $0.cancellationRequests.endReceipts(of: ids, in: scope, as: state) }
    }

    /// Ends a letter about what came of it.
    public func conclude(
        _ answer: CancellationAnswer, of id: CancellationRequest.ID, in scope: Scope,
        as state: CustomerNotification.State
    ) async throws {
        try await context.write { try $0.cancellationRequests.end(answer, of: id, in: scope, as: state) }
    }
}

extension BillingTransaction {
    /// How those whose address it is have written it, each text once.
    fileprivate func addresses(of request: CancellationRequest) throws -> [String] {
        // A request that was forgotten has none.
        guard let email = try? EmailAddress(request.email) else { return [] }
        var texts: [String] = []
        for case let text? in try customers.all(email: email, in: request.scope).map(\.details.email)
        where !texts.contains(text) {
            texts.append(text)
        }
        return texts
    }
}
