import Billing
import Core
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Localization
import Web

/// Who did what at a merchant (K4).
struct AuditController: Sendable {
    private static let pageSize = 50
    /// A trail of so many is verified whenever it is looked at; a longer one when somebody asks.
    private static let quick: Int64 = 1_000

    let console: ConsoleMiddleware

    private var trail: AuditTrail { AuditTrail(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/audit", .auditRead, about: "audit_entry", list),
            console.page("/audit/csv", .auditRead, about: "audit_entry", file),
        ]
    }

    func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let asked = try FormBody(encoded: Array((request.uri.query ?? "").utf8))
        let sought = Self.sought(asked)
        let before = Int64(asked.text("before"))
        let found = try await trail.list(
            of: context.merchant.id, matching: sought, before: before, limit: Self.pageSize + 1)
        let entries = found.prefix(Self.pageSize)
        let isShort = sought.isEmpty && before == nil && (found.first?.number ?? 0) <= Self.quick
        let isWanted = isShort || asked.isOn("verify")
        let verdict = isWanted ? try await trail.verify(of: context.merchant.id) : nil
        let address = context.paths.audit
        let query = sought.isEmpty ? "" : "\(AuditPage.searchField)=\(Self.escaped(sought))"
        let older = found.count > Self.pageSize ? entries.last.map { "before=\($0.number)" } : nil
        return AuditPage(
            frame: context.frame(.audit), paths: context.paths,
            entries: entries.map { AuditWords($0, for: context.reader) }, sought: sought,
            verdict: entries.isEmpty && sought.isEmpty ? nil : verdict.map { notice($0, context.reader) },
            pager: ListPager(
                newer: before == nil ? nil : Self.address(address, [query]),
                older: older.map { Self.address(address, [query, $0]) }),
            file: Self.address(context.paths.auditFile, [query]), verification: address + "?verify=1"
        ).answer(context)
    }

    /// All of it, or all that is looked for: what was done, in the words of the trail itself.
    func file(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let sought = Self.sought(try FormBody(encoded: Array((request.uri.query ?? "").utf8)))
        let (trail, merchant) = (self.trail, context.merchant.id)
        var headers = SecurityHeaders.asset
        headers[.contentType] = "text/csv; charset=utf-8"
        headers[.cacheControl] = "no-store"
        headers[.contentDisposition] = "attachment; filename=\"\(context.say.consoleAuditFileName).csv\""
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                try await writer.write(ByteBuffer(string: CSV.byteOrderMark + Self.head))
                try await trail.list(of: merchant, matching: sought) { entries in
                    try await writer.write(ByteBuffer(string: entries.map(Self.line).joined()))
                }
                try await writer.finish(nil)
            })
    }

    private static func sought(_ asked: FormBody) -> String {
        String(asked.text(AuditPage.searchField).prefix(ListQuery.longest))
    }

    private static func address(_ page: String, _ query: [String]) -> String {
        let query = query.filter { !$0.isEmpty }.joined(separator: "&")
        return query.isEmpty ? page : page + "?" + query
    }

    private static let plain = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }

    private func notice(_ verdict: AuditVerdict, _ reader: Reader) -> Notice {
        switch verdict {
        case .whole(let entries): Notice(reader.say.consoleAuditIsWhole(reader.number(entries)), .positive)
        case .broken(let number): Notice(reader.say.consoleAuditIsBroken(reader.number(number)), .negative)
        }
    }
}

extension AuditController {
    /// Names that do not change with the reader's language: programs read the file too.
    private static let head = CSV.line(
        ["number", "at", "actor", "actor_id", "actor_name", "action", "subject", "details", "hash"].map { .text($0) })

    private static func line(_ it: AuditEntry) -> String {
        let details = it.details.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return CSV.line([
            .text(String(it.number)), .text("\(Zone.utc.local(at: it.at).description.prefix(19))Z"),
            .text(it.actor.kind.rawValue), .text(it.actor.id ?? ""), .text(it.actor.name ?? ""), .text(it.action),
            .text(it.subject ?? ""), .text(details.joined(separator: "; ")), .text(it.hash),
        ])
    }
}
