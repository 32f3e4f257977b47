import HTML
import Localization
import Web

/// The same for who may see it and not change it.
struct BrandingFactsPage: View {
    let frame: ConsoleFrame
    let design: BrandDesign
    let preview: BrandPreviews

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleSection(.branding)) {
            div(.class("page-head")) { h1 { say.consoleSection(.branding) } }
            preview
            Card { DataList(facts) }
        }
    }

    private var facts: [DataList.Fact] {
        let all: [(String, String?)] = [
            (say.consoleBrandName, design.name), (say.consoleColorDigits, design.color),
            (say.consoleBrandHeadline, design.headline), (say.consoleBrandSupportEmail, design.supportEmail),
            (say.consoleBrandSupportPhone, design.supportPhone), (say.consoleBrandPrivacy, design.privacy),
            (say.consoleBrandTerms, design.terms),
        ]
        return all.compactMap { name, value in value.map { DataList.Fact(name, $0) } }
    }
}
