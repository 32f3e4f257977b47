import Billing
import Core
import HTML

/// What is pasted elsewhere to lead to the portal: a button for a site, and a session for a program (S04, S07).
struct PortalSnippets: Sendable {
    let baseURL: String
    let mode: Mode
    /// Nil for what a customer has anyway.
    let configuration: PortalConfiguration.ID?

    /// A link that looks like a button, in the merchant's colour: HTML that needs nothing around it.
    static func button(to address: String, saying text: String, color: String) -> String {
        let color = (try? HexColor(color)) ?? .black
        let ink = color.textColor
        return a(
            .href(address),
            .style(
                """
                display:inline-block;padding:12px 20px;border-radius:10px;font:600 16px/1.25 sans-serif;\
                text-decoration:none
                """,
                InlineColor(.background, red: color.red, green: color.green, blue: color.blue),
                InlineColor(.color, red: ink.red, green: ink.green, blue: ink.blue))
        ) { text }.string
    }

    /// Stands where a key of the merchant's goes.
    private var key: String { "sk_\(mode.rawValue)_…" }

    var curl: String {
        let more = configuration.map { " \\\n  -d configuration=\($0)" } ?? ""
        return """
            curl \(baseURL)/v1/billing_portal/sessions \\
              -H "Authorization: Bearer \(key)" \\
              -d customer=cus_…\(more)
            """
    }

    var python: String {
        let more = configuration.map { ", \"configuration\": \"\($0)\"" } ?? ""
        return """
            import stripe

            client = stripe.StripeClient("\(key)", base_addresses={"api": "\(baseURL)"})
            session = client.v1.billing_portal.sessions.create({"customer": "cus_…"\(more)})
            print(session.url)
            """
    }
}
