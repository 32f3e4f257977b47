import Core
import Crypto
import Foundation

/// One line of a merchant's audit trail (K4): who did what, about what, and when. It is written once.
///
/// No value of a customer's stands in it but ids: what is deleted elsewhere must not live on here.
public struct AuditEntry: Hashable, Sendable {
    public let merchant: Merchant.ID
    /// 1, 2, 3… of each merchant, without gaps.
    public let number: Int64
    public let at: Instant
    public let actor: AuditActor
    /// See ``AuditAction``.
    public let action: String
    /// The id of what it was done to, where there is one.
    public let subject: String?
    public let details: [String: String]
    /// Of the entry before; empty for the first.
    public let previousHash: String
    /// See ``expectedHash``.
    public let hash: String
}

extension AuditEntry {
    /// As an entry that is written now: its hash is what it should be.
    init(
        merchant: Merchant.ID, number: Int64, at: Instant, actor: AuditActor, action: AuditAction, subject: String?,
        details: [String: String], after previousHash: String
    ) {
        let draft = AuditEntry(
            merchant: merchant, number: number, at: at, actor: actor, action: action.rawValue, subject: subject,
            details: details, previousHash: previousHash, hash: "")
        self.init(
            merchant: merchant, number: number, at: at, actor: actor, action: action.rawValue, subject: subject,
            details: details, previousHash: previousHash, hash: draft.expectedHash)
    }

    /// SHA-256 of the hash before and of everything that the entry says, each with its length, so that nothing can move from
    /// one to another; details in the order of their names.
    var expectedHash: String {
        var hash = SHA256()
        func add(_ text: String?) {
            let bytes = Array((text ?? "").utf8)
            hash.update(data: [text == nil ? UInt8(0) : 1])
            hash.update(data: withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { Array($0) })
            hash.update(data: bytes)
        }
        let place: [String?] = [previousHash, merchant.rawValue, String(number), String(at.milliseconds)]
        for part in place + said { add(part) }
        for (name, value) in details.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            add(name)
            add(value)
        }
        return Hexadecimal.text(hash.finalize())
    }

    /// In what it is searched: everything that somebody may remember of it, in small letters.
    var searchText: String {
        let known = details.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        return (said.compactMap(\.self) + known).joined(separator: "\n").lowercased()
    }

    /// All but its place and its details.
    private var said: [String?] { [actor.kind.rawValue, actor.id, actor.name, action, subject] }
}
