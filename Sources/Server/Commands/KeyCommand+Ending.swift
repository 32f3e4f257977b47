import Access
import ArgumentParser
import Billing
import Core

extension KeyCommand {
    /// A key as the command line tells of it. The key itself is stored nowhere.
    struct Line: Encodable {
        let id: String, mode: String, kind: String, hint: String, createdAt: String
        let lastUsedAt: String?, revokedAt: String?
        let works: Bool

        init(_ key: APIKey, at now: Instant) {
            id = key.id.rawValue
            mode = key.scope.mode.rawValue
            kind = key.kind.rawValue
            hint = key.hint
            createdAt = Terminal.time(key.createdAt)
            lastUsedAt = key.lastUsedAt.map(Terminal.time)
            revokedAt = key.revokedAt.map(Terminal.time)
            works = key.works(at: now)
        }

        var text: String {
            let standing = revokedAt.map { works ? "works until \($0)" : "revoked \($0)" } ?? "works"
            return "\(id)  \(hint)  \(kind)  \(standing)  last used \(lastUsedAt ?? "never")"
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Shows a merchant's keys, newest first.")

        @Option(help: "The merchant's slug.") var merchant: String
        @Option(help: "test or live; without it both.") var mode: Mode?
        @Flag(help: "Print one JSON object.") var json = false

        struct Report: Encodable { let merchant: String, keys: [Line] }

        func run() async throws {
            let report = try await Composition.once { composition in
                let merchant = try await composition.merchant(merchant)
                let now = composition.billing.clock.now()
                var lines: [Line] = []
                for mode in mode.map({ [$0] }) ?? Mode.allCases {
                    let keys = try await APIKeys(composition.billing).list(
                        in: Scope(merchant: merchant.id, mode: mode))
                    lines += keys.map { Line($0, at: now) }
                }
                return Report(merchant: merchant.slug, keys: lines)
            }
            if json { return try Terminal.print(json: report) }
            for line in report.keys { Terminal.print(line.text) }
        }
    }

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Stops a key at once: a leaked one. To replace one that programs use, roll it.")

        @Argument(help: "The key's id, as `key list` shows it: key_…") var key: String
        @Option(help: "The merchant's slug.") var merchant: String
        @Flag(help: "Print one JSON object.") var json = false

        func run() async throws {
            let line = try await Composition.once { composition in
                let merchant = try await composition.merchant(merchant)
                let keys = APIKeys(composition.billing)
                let found = try await keys.find(APIKey.ID(key), of: merchant.id)
                try await keys.revoke(found.id, in: found.scope, by: .command)
                return Line(
                    try await keys.find(found.id, of: merchant.id), at: composition.billing.clock.now())
            }
            if json { return try Terminal.print(json: line) }
            Terminal.print(line.text)
        }
    }

    struct Roll: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a key's successor, shown once; the old one works on for a while.")

        @Argument(help: "The key's id, as `key list` shows it: key_…") var key: String
        @Option(help: "The merchant's slug.") var merchant: String
        @Option(help: "For how many hours the old key still works, 0 to 720.") var overlapHours = 24
        @Flag(help: "Print one JSON object.") var json = false

        struct Rolled: Encodable { let merchant: String, old: Line, new: Line, key: String }

        func validate() throws {
            guard (0...720).contains(overlapHours) else {
                throw ValidationError("--overlap-hours goes from 0 to 720.")
            }
        }

        func run() async throws {
            let rolled = try await Composition.once { composition in
                let merchant = try await composition.merchant(merchant)
                let (old, new, secret) = try await APIKeys(composition.billing).roll(
                    APIKey.ID(key), of: merchant.id, overlap: .hours(Int64(overlapHours)), by: .command)
                let now = composition.billing.clock.now()
                return Rolled(
                    merchant: merchant.slug, old: Line(old, at: now), new: Line(new, at: now), key: secret.exposed)
            }
            if json { return try Terminal.print(json: rolled) }
            Terminal.print("\(rolled.new.kind) key  \(rolled.key)")
            Terminal.tell("Keep it: it is not shown again. The old key \(rolled.old.text).")
        }
    }
}
