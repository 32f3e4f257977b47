import Billing
import Core

extension AuditCommand {
    struct Report: Encodable { let merchant: String, entries: [Line] }

    /// An entry as the command line tells of it.
    struct Line: Encodable {
        struct Actor: Encodable { let kind: String, id: String?, name: String? }
        let number: Int64, at: String, actor: Actor, action: String, subject: String?, details: [String: String]
        let hash: String

        init(_ entry: AuditEntry) {
            number = entry.number
            at = Terminal.time(entry.at)
            actor = Actor(kind: entry.actor.kind.rawValue, id: entry.actor.id, name: entry.actor.name)
            action = entry.action
            subject = entry.subject
            details = entry.details
            hash = entry.hash
        }

        var text: String {
            let who = [actor.name, actor.id].compactMap(\.self).joined(separator: " ")
            let known = details.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
            let parts = ["\(number)", at, who.isEmpty ? actor.kind : who, action, subject ?? "", known]
            return parts.filter { !$0.isEmpty }.joined(separator: "  ").replacing("\n", with: " ")
        }
    }

    struct Verdict: Encodable {
        let merchant: String, ok: Bool
        /// How many are as they were written; nil where the chain is broken.
        let entries: Int64?
        /// The first that is not.
        let brokenAt: Int64?

        init(merchant: String, _ verdict: AuditVerdict) {
            self.merchant = merchant
            switch verdict {
            case .whole(let entries): (ok, self.entries, brokenAt) = (true, entries, nil)
            case .broken(let number): (ok, self.entries, brokenAt) = (false, nil, number)
            }
        }

        var text: String {
            if let brokenAt { return "Entry \(brokenAt) of \(merchant) is not what it was." }
            return "\(entries ?? 0) entries of \(merchant), each as it was written."
        }
    }
}
