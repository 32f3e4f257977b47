import Billing
import Core
import HTTPTypes
import Testing

@testable import Web

@Suite struct `Forms of others (S6)` {
    private let csrf: CSRF

    init() throws {
        csrf = CSRF(keys: try ServerKeys(master: Array(repeating: 7, count: 32)), origin: "https://pay.example")
    }

    func form(_ token: String) -> FormBody { FormBody([CSRF.field: token]) }

    @Test func `are told from ours by a token that belongs to one session`() {
        let token = csrf.token(for: "session-1")

        #expect(csrf.accepts(form(token), from: [:], session: "session-1"))
        #expect(!csrf.accepts(form(token), from: [:], session: "session-2"))
        #expect(!csrf.accepts(form(token + "A"), from: [:], session: "session-1"))
        #expect(!csrf.accepts(form(""), from: [:], session: "session-1"))
        #expect(!csrf.accepts(FormBody(), from: [:], session: "session-1"))
        #expect(!csrf.accepts(form(csrf.token(for: "")), from: [:], session: ""))
    }

    @Test(
        arguments: [
            (nil, "https://evil.example"), (nil, "http://pay.example"), (nil, "https://pay.example:8443"),
            ("cross-site", nil),
            ("same-site", nil), ("cross-site", "https://pay.example"), ("same-origin", "https://evil.example"),
        ] as [(String?, String?)])
    func `are refused by where they come from, whatever they carry`(site: String?, origin: String?) {
        var headers = HTTPFields()
        headers[.secFetchSite] = site
        headers[.origin] = origin

        #expect(!csrf.accepts(form(csrf.token(for: "s")), from: headers, session: "s"))
    }

    @Test(
        arguments: [
            ("same-origin", "https://pay.example"), ("same-origin", "null"), ("none", nil),
            (nil, "https://pay.example"), (nil, nil),
        ] as [(String?, String?)])
    func `are not what our own pages send`(site: String?, origin: String?) {
        var headers = HTTPFields()
        headers[.secFetchSite] = site
        headers[.origin] = origin

        #expect(csrf.accepts(form(csrf.token(for: "s")), from: headers, session: "s"))
    }
}
