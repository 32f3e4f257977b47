import Access
import Billing
import Core
import Hummingbird
import Web

/// A browser that is not signed in: its forms are known by a cookie of their own (S6).
struct AnonymousVisitor: Sendable {
    /// For its forms.
    let token: String
    /// The `Set-Cookie` that a new visitor needs.
    private let fresh: String?

    /// Takes the browser's cookie, or makes one.
    init(_ cookie: PortalCookie, in headers: HTTPFields, csrf: CSRF, chance: Chance) {
        let known = cookie.value(in: headers)
        let value = known ?? Token(using: chance).secret
        token = csrf.token(for: Self.session(value))
        fresh = known == nil ? cookie.setting(value, for: .hours(12)) : nil
    }

    func keep(in response: inout Response) {
        if let fresh { response.set(fresh) }
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
