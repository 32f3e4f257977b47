import Billing
import Core
import HTTPTypes
import Hummingbird
import Web

/// A browser that is not signed in to the console: its forms are known by a cookie of their own (S6).
struct ConsoleGuest: Sendable {
    private let value: Secret
    private let isNew: Bool
    private let cookie: PortalCookie
    private let csrf: CSRF

    /// Takes the browser's cookie, or makes one.
    init(_ cookie: PortalCookie, in headers: HTTPFields, csrf: CSRF, chance: Chance) {
        let known = cookie.value(in: headers)
        value = known ?? Token(using: chance).secret
        isNew = known == nil
        self.cookie = cookie
        self.csrf = csrf
    }

    /// For its forms.
    var token: String { csrf.token(for: Self.session(value)) }

    /// Gives a new visitor the cookie that it needs.
    func keep(in response: inout Response) {
        if isNew { response.set(cookie.setting(value, for: .hours(12))) }
    }

    static func session(_ cookie: Secret) -> String { "console-guest:" + Token.hash(cookie.exposed) }
}
