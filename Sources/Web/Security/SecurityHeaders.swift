import HTTPTypes
import Hummingbird

/// The headers that keep a browser from doing what our pages never ask for (W2, W3).
public enum SecurityHeaders {
    /// For pages.
    ///
    /// - Parameters:
    ///   - formTargets: origins, beside our own, to which a form may lead, redirects included: the processors in use and the
    ///     merchant's return address. Text that is not a plain origin is left out.
    ///   - framedBy: origins whose pages may show it in a frame (S11); nobody's without any.
    ///   - isPersonal: whether the page shows anything about somebody; it is then kept nowhere.
    ///   - isSecure: whether the base URL is https.
    ///   - script: what stands in the page; every other may run none at all.
    public static func page(
        formTargets: [String] = [], framedBy: [String] = [], isPersonal: Bool = true, isSecure: Bool,
        script: PageScript? = nil
    ) -> HTTPFields {
        var headers = common
        headers[.contentSecurityPolicy] = policy(formTargets.filter(isOrigin), framedBy.filter(isOrigin), script)
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.cacheControl] = isPersonal ? "no-store" : "no-cache"
        if isSecure { headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
        return headers
    }

    /// For files, which may not become pages: `sandbox` (W6).
    public static let asset: HTTPFields = {
        var headers = common
        headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
        return headers
    }()

    private static let common: HTTPFields = [
        .xContentTypeOptions: "nosniff",
        .referrerPolicy: "no-referrer",
        .crossOriginOpenerPolicy: "same-origin",
        .crossOriginResourcePolicy: "same-origin",
        .permissionsPolicy: "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    ]

    private static func policy(_ formTargets: [String], _ framers: [String], _ script: PageScript?) -> String {
        var directives = ["default-src 'none'", "style-src 'self'", "img-src 'self'", "font-src 'self'"]
        if let script { directives.append("script-src \(script.source)") }
        if let script, script.asksUs { directives.append("connect-src 'self'") }
        directives += [
            (["form-action 'self'"] + formTargets).joined(separator: " "),
            framers.isEmpty ? "frame-ancestors 'none'" : "frame-ancestors " + framers.joined(separator: " "),
            "base-uri 'none'",
            "object-src 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
        ]
        return directives.joined(separator: "; ")
    }

    /// Scheme, host and port, with nothing that could end a directive.
    static func isOrigin(_ text: String) -> Bool {
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
        let rest = text.utf8.dropFirst(scheme.utf8.count)
        return !rest.isEmpty
            && rest.allSatisfy { byte in
                switch byte {
                case 48...57, 65...90, 97...122, 45, 46, 58, 91, 93: true
                default: false
                }
            }
    }
}

extension HTTPField.Name {
    public static let referrerPolicy = Self("Referrer-Policy")!
    public static let crossOriginOpenerPolicy = Self("Cross-Origin-Opener-Policy")!
    public static let permissionsPolicy = Self("Permissions-Policy")!
    static let secFetchSite = Self("Sec-Fetch-Site")!
}
