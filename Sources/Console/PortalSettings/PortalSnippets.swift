import Billing
import Core
import HTML

/// What is pasted elsewhere to lead to the portal: a button for a site, and a session for a program (S04, S07).
struct PortalSnippets: Sendable {
    let baseURL: String
    let mode: Mode
    /// Nil for what a customer has anyway.
    let configuration: PortalConfiguration.ID?
    /// Where the portal's way back leads; nil for where the configuration says.
    var returnURL: String?

    /// What is done with the address of a session.
    enum Way: String, Sendable { case redirect, frame }

    /// The tools and languages that there are snippets for.
    enum Tool: String, Sendable, CaseIterable {
        case curl, python, ruby, php, node, java, go

        var name: String {
            switch self {
            case .curl: "curl"
            case .python: "Python"
            case .ruby: "Ruby"
            case .php: "PHP"
            case .node: "Node"
            case .java: "Java"
            case .go: "Go"
            }
        }
    }

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
    var key: String { "sk_\(mode.rawValue)_…" }
}
