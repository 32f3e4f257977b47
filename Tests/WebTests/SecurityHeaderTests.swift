import Billing
import Core
import Crypto
import Foundation
import HTML
import HTTPTypes
import Testing

@testable import Web

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

    @Test func `let the pages that a merchant names frame the portal, and no others (S11)`() throws {
        let policy = try #require(
            SecurityHeaders.page(
                framedBy: ["https://a.example", "https://b.example:8443", "https://c.example; script-src *"],
                isSecure: true)[.contentSecurityPolicy])
        #expect(policy.contains("; frame-ancestors https://a.example https://b.example:8443; base-uri 'none'; "))
    }

    @Test func `let a page run a script of ours only where it has one (W2)`() throws {
        let still = try #require(SecurityHeaders.page(isSecure: true)[.contentSecurityPolicy])
        let script = PageScript.methodOrder
        let lively = try #require(SecurityHeaders.page(isSecure: true, script: script)[.contentSecurityPolicy])
        let allowed = "; script-src \(script.source)"

        #expect(!still.contains("script-src"))
        #expect(lively.contains(allowed + "; ") && lively.replacing(allowed, with: "") == still)
        #expect(!lively.contains("unsafe"))
    }

    @Test func `name the script by the hash of what is written, unescaped and whole (W2)`() throws {
        let text = MethodOrderScript.text.description
        let written = HTML.script(PageScript.methodOrder.text).string
        let hash = Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()

        #expect(written == "<script>\(text)</script>" && text.contains("=>") && text.contains("\""))
        #expect(PageScript.methodOrder.source == "'sha256-\(hash)'")
        for end in ["</script", "<script", "<!--", "\r", "innerHTML", "eval"] { #expect(!text.contains(end)) }
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
