import Billing
import Localization

/// An entry of the audit trail in a reader's words.
struct AuditWords: Sendable {
    /// Longer values are told in part: the file has all of them.
    private static let longest = 120

    let when: String
    let who: String
    let what: String
    /// The id of what it was done to.
    let subject: String?
    /// `Idioma: Español → Português`, one for each thing that changed.
    let details: [String]

    init(_ entry: AuditEntry, for reader: Reader) {
        when = reader.shortDate(entry.at) + " " + reader.time(entry.at)
        who = Self.name(of: entry.actor, in: reader.say)
        what = reader.say.consoleAuditAction(entry.action)
        subject = entry.subject
        details = Self.details(entry.details, AuditDetailWords(reader: reader))
    }

    private static func name(of actor: AuditActor, in say: any Language) -> String {
        switch actor {
        case .person(_, let name): name
        case .command: say.consoleAuditByCommand
        case .program(let key): say.consoleAuditByProgram(key)
        case .system: say.consoleAuditBySystem
        }
    }

    private static let before = ".before"

    private static func details(_ all: [String: String], _ words: AuditDetailWords) -> [String] {
        all.keys.filter { !$0.hasSuffix(before) }.sorted().map { code in
            let name = words.name(code)
            let now = shortened(words.value(all[code] ?? "", of: code))
            guard let old = all[code + before] else { return "\(name): \(now)" }
            return "\(name): \(shortened(words.value(old, of: code))) → \(now)"
        }
    }

    private static func shortened(_ text: String) -> String {
        guard !text.isEmpty else { return "–" }
        return text.count > longest ? String(text.prefix(longest)) + "…" : text
    }
}
