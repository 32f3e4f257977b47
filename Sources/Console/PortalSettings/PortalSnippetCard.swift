import HTML
import Localization
import Web

/// What a program says to open the portal for somebody (S07, S10).
struct PortalSnippetCard: View {
    let snippets: PortalSnippets
    let say: any Language

    var body: Markup {
        Card(say.consoleForDevelopersTitle, id: "developers") {
            p(.class("muted")) { say.consoleForDevelopersIntro }
            PortalSnippetList(snippets: snippets, way: .redirect, say: say)
        }.body
    }
}

/// The same in each language that has one.
struct PortalSnippetList: View {
    let snippets: PortalSnippets
    let way: PortalSnippets.Way
    let say: any Language

    var body: Markup {
        markup {
            for tool in PortalSnippets.Tool.allCases {
                let code = snippets.code(for: tool, way)
                CopyText(
                    "snippet-\(way.rawValue)-\(tool.rawValue)", label: say.consoleSnippetLabel(tool.name), text: code,
                    lines: code.split(separator: "\n", omittingEmptySubsequences: false).count)
            }
            p(.class("hint")) { say.consoleSnippetKey }
        }
    }
}
