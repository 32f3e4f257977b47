import API
import Core
import Foundation
import TestSupport
import Testing

/// The table of errors: what is thrown is in it, what is in it is thrown, and `docs/api/errors.md` is written from it.
/// `VENTANILLA_RECORD=1` with this suite writes the page anew.
@Suite struct `The table of errors` {
    static let rows = ErrorCode.groups.flatMap(\.codes)

    @Test func `has every code that the sources throw, and no other`() throws {
        var thrown: [String: String] = [:]
        var quoted: Set<String> = []
        for (path, text) in try Self.sources() where !path.hasPrefix("Sources/API/Errors/ErrorCode") {
            for match in text.matches(of: #/(\w+)\((?:[^()"]*)code:\s*"([a-z][a-z0-9_]+)"/#) where match.1 != "Decline"
            {
                thrown[String(match.2)] = path
            }
            for match in text.matches(of: #/[^(]\bcode: "([a-z][a-z0-9_]+)"/#) { thrown[String(match.1)] = path }
            // One code or another: `code: left == 0 ? "this" : "that"`.
            let either = #/\b(?:code:|conflict\(|forbidden\(|APIError\()([^":]*\?[^:]*:\s*"[a-z0-9_]+")/#
            for match in text.matches(of: either) {
                for choice in match.1.matches(of: #/"([a-z][a-z0-9_]+)"/#) { thrown[String(choice.1)] = path }
            }
            for match in text.matches(of: #/\.(?:conflict|forbidden)\(\s*"([a-z][a-z0-9_]+)"/#) {
                thrown[String(match.1)] = path
            }
            for match in text.matches(of: #/APIError\(\s*"([a-z][a-z0-9_]+)"/#) { thrown[String(match.1)] = path }
            for match in text.matches(of: #/error\.code == "([a-z][a-z0-9_]+)"/#) { thrown[String(match.1)] = path }
            for match in text.matches(of: #/"([a-z][a-z0-9_]+)"/#) { quoted.insert(String(match.1)) }
        }

        for (code, path) in thrown where ErrorCode[code] == nil {
            Issue.record("\(path) throws \(code), which Sources/API/Errors does not have")
        }
        for row in Self.rows where !quoted.contains(row.code) { Issue.record("nothing throws \(row.code)") }
        #expect(thrown.count > 80)
    }

    @Test func `has every reason of a decline that is ours`() throws {
        let known = Set(ErrorCode.declines.map(\.code))
        var quoted: Set<String> = []
        for (path, text) in try Self.sources() where !path.hasPrefix("Sources/API/Errors/ErrorCode") {
            for match in text.matches(of: #/Decline\(code: "([a-z_]+)"\)|\.(?:decline|bounce)\("([a-z_]+)"\)/#) {
                let code = String(match.1 ?? match.2 ?? "")
                #expect(known.contains(code), "\(path) declines with \(code)")
            }
            for match in text.matches(of: #/"([a-z][a-z0-9_]+)"/#) { quoted.insert(String(match.1)) }
        }
        #expect(known.isSubset(of: quoted), "\(known.subtracting(quoted)) is said nowhere")
    }

    @Test func `answers each refusal as its kind is answered`() throws {
        for (path, text) in try Self.sources() {
            for match in text.matches(of: #/\.(invalid|conflict|forbidden)\(\s*"([a-z][a-z0-9_]+)",\s*\n?\s*"[A-Z]/#) {
                guard match.1 != "invalid", let row = ErrorCode[String(match.2)] else { continue }
                let statuses = match.1 == "forbidden" ? [403] : [400, 409]
                #expect(statuses.contains(row.status), "\(path): \(row.code)")
            }
        }
        for row in Self.rows { #expect((row.status == 402) == (row.type == .card), "\(row.code)") }
    }

    @Test func `is the page of errors`() throws {
        let page = "docs/api/errors.md"
        if Checkout.isRecording {
            try Self.page.write(to: Checkout.root.appending(path: page), atomically: true, encoding: .utf8)
        }
        #expect(try Checkout.text(page) == Self.page, "\(page) is out of date")
    }

    private static func sources() throws -> [(path: String, text: String)] {
        try Checkout.files(under: ["Sources"], ["swift"]).map { ($0, try Checkout.text($0)) }
    }

    private static var page: String {
        var text = """
            # Errors

            What a refusal looks like is on the page of [the API](README.md#errors). `code` says what happened in a word that
            does not change; `message` is for whoever writes the program, and may. This page and the `code` of
            `/openapi.json` are written from one table.

            Four refusals have no code: an address that does not exist (404 `invalid_request_error`), an idempotency key
            used for something else (400 `idempotency_error`), what nobody expected (500 `api_error`, with the request's
            id), and what is no request of HTTP that is served here (400, 405, 408, 421, 431).

            """
        for group in ErrorCode.groups {
            text += "\n## \(group.title)\n\n| `code` | Status | `type` | What it means | What to do |\n"
            text += "| --- | --- | --- | --- | --- |\n"
            for row in group.codes {
                let answer = "\(row.status) | `\(row.type.rawValue)`"
                text += "| `\(row.code)` | \(answer) | \(row.meaning) | \(row.advice) |\n"
            }
        }
        text += """

            ## Why a charge was declined

            `decline_code` is the processor's own word, or one of these:

            | `decline_code` | Why |
            | --- | --- |

            """
        for row in ErrorCode.declines { text += "| `\(row.code)` | \(row.meaning) |\n" }
        return text
    }
}
