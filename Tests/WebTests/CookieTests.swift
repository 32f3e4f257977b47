import Billing
import Core
import HTTPTypes
import Testing

@testable import Web

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

    @Test func `for a frame are kept apart for each site that frames us, under a name of their own (S11)`() {
        let cookie = PortalCookie("portal", isSecure: true, isFramed: true)
        #expect(
            cookie.setting(Secret("abc"))
                == "__Host-framed_portal=abc; Path=/; HttpOnly; SameSite=None; Secure; Partitioned")
        #expect(cookie.clearing.hasSuffix("Max-Age=0; Path=/; HttpOnly; SameSite=None; Secure; Partitioned"))
        #expect(cookie.value(in: [.cookie: "__Host-portal=abc"]) == nil)
        #expect(
            PortalCookie("portal", isSecure: false, isFramed: true).setting(Secret("abc"))
                == "framed_portal=abc; Path=/; HttpOnly; SameSite=Lax")
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
