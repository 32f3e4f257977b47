import Access
import Billing
import Core
import Hummingbird
import Web

/// A browser that is not signed in: its forms are known by a cookie of their own (S6).
struct AnonymousVisitor: Sendable {
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

    /// For its forms. Worked out where one is shown: who is signed in has another.
    var token: String { csrf.token(for: Self.session(value)) }

    /// Gives a new visitor the cookie that it needs.
    func keep(in response: inout Response) {
        if isNew { response.set(cookie.setting(value, for: .hours(12))) }
    }

    static func session(_ cookie: Secret) -> String { "guest:" + Token.hash(cookie.exposed) }
}

/// The address that was typed, kept in its own browser so that the code can be sent again.
enum TypedAddress {
    static func cookie(_ email: String, _ context: VisitorContext) -> String {
        context.cookies.address.setting(Secret(Base64URL.text(Array(email.utf8))), for: SignInLimits.life)
    }

    static func read(_ context: VisitorContext) -> String? {
        guard let text = context.cookies.address.value(in: context.headers)?.exposed, text.utf8.count <= 400,
            let bytes = Base64URL.bytes(text), let email = try? EmailAddress(String(decoding: bytes, as: UTF8.self))
        else { return nil }
        return email.text
    }
}
