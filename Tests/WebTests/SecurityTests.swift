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

    private func form(_ token: String) -> FormBody { FormBody([CSRF.field: token]) }

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

@Suite struct `Cookies (S1)` {
    @Test func `are bound to the host and to TLS where there is TLS`() {
        let cookie = PortalCookie("portal", isSecure: true)

        #expect(
            cookie.setting(Secret("abc"), for: .hours(1))
                == "__Host-portal=abc; Max-Age=3600; Path=/; HttpOnly; SameSite=Lax; Secure")
        #expect(cookie.clearing == "__Host-portal=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure")
    }

    @Test func `have neither prefix nor Secure on loopback`() {
        #expect(
            PortalCookie("portal", isSecure: false).setting(Secret("abc"))
                == "portal=abc; Path=/; HttpOnly; SameSite=Lax")
    }

    @Test(
        arguments: [
            ("portal=abc", "abc"), ("a=1; portal=abc; b=2", "abc"), ("portal=a=b", "a=b"), ("xportal=abc", nil),
            ("portal=", nil),
            ("portal", nil), ("portal=one; portal=two", nil), ("", nil),
        ] as [(String, String?)])
    func `are read only when there is exactly one`(header: String, value: String?) {
        #expect(PortalCookie("portal", isSecure: false).value(in: [.cookie: header])?.exposed == value)
    }
}

@Suite struct `Security headers` {
    @Test func `forbid everything that pages do not need (W2)`() throws {
        let headers = SecurityHeaders.page(formTargets: ["https://processor.example"], isSecure: true)
        let policy = try #require(headers[.contentSecurityPolicy])

        #expect(policy.hasPrefix("default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "))
        #expect(
            policy.contains("; form-action 'self' https://processor.example; frame-ancestors 'none'; base-uri 'none'; ")
        )
        #expect(!policy.contains("unsafe"))
    }

    @Test(arguments: [
        "https://a.example; script-src *", "https://a.example 'unsafe-inline'", "javascript:x", "https://", "*",
        "https://a/b",
    ])
    func `take no target that is more than an origin (W2)`(target: String) {
        #expect(
            SecurityHeaders.page(formTargets: [target], isSecure: true)[.contentSecurityPolicy]?
                .contains("form-action 'self'; ") == true)
    }

    @Test func `keep personal pages nowhere (W3)`() {
        let headers = SecurityHeaders.page(isSecure: true)

        #expect(headers[.cacheControl] == "no-store")
        #expect(headers[.xContentTypeOptions] == "nosniff")
        #expect(headers[.referrerPolicy] == "no-referrer")
        #expect(headers[.crossOriginOpenerPolicy] == "same-origin")
        #expect(headers[.crossOriginResourcePolicy] == "same-origin")
        #expect(headers[.strictTransportSecurity] != nil)
        #expect(SecurityHeaders.page(isSecure: false)[.strictTransportSecurity] == nil)
    }
}
