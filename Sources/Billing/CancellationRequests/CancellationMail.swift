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
    /// To whoever asked: the receipt with its link. Nil when it has gone, or is not sent.
    public let receipt: CancellationMail?
    /// Whether the merchant is still to be told.
    public let tellsMerchant: Bool
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
            let request = try tx.cancellationRequest(id, in: scope)
            let letters = try tx.cancellationLetters(of: id, in: scope)
            var receipt: CancellationMail?
            if let payload = letters.receipt, now < request.expiresAt {
                receipt = try CancellationMail(sealed: payload, for: id, keys)
            }
            return WaitingCancellationLetters(
                request: request, receipt: receipt, tellsMerchant: letters.tellsMerchant)
        }
    }

    /// Ends the letter to whoever asked, and erases what it carried.
    public func concludeReceipt(
        of id: CancellationRequest.ID, in scope: Scope, as state: CustomerNotification.State
    ) async throws {
        try await context.write { try $0.endReceipt(of: id, in: scope, as: state) }
    }

    /// Ends the letter to the merchant.
    public func concludeMerchantLetter(
        of id: CancellationRequest.ID, in scope: Scope, as state: CustomerNotification.State
    ) async throws {
        try await context.write { try $0.endMerchantLetter(of: id, in: scope, as: state) }
    }
}
