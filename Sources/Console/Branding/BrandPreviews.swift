import HTML
import Localization
import Web

/// The portal in a design on a telephone and on a desktop, side by side: two pages at their real widths, made smaller.
struct BrandPreviews: View {
    let address: String
    /// Whether it is what customers see already.
    let isSaved: Bool
    let say: any Language

    var body: Markup {
        Card(isSaved ? say.consoleBrandNow : say.consoleBrandPreview, id: "preview") {
            p(.class("muted")) { isSaved ? say.consoleBrandNowExplained : say.consoleBrandPreviewExplained }
            div(.class("brand-previews")) {
                figure(say.consoleBrandOnPhone, .class("brand-screen phone"))
                figure(say.consoleBrandOnDesktop, .class("brand-screen desktop"))
            }
        }
    }

    private func figure(_ name: String, _ kind: Attribute) -> Markup {
        div(.class("brand-preview")) {
            p(.class("small muted"), .ariaHidden(true)) { name }
            div(kind) {
                // What is in it may show itself, with our stylesheets, and do nothing.
                iframe(.src(address), .title(name), .sandbox("allow-same-origin"))
            }
        }
    }

    static let css = """
        .brand-previews { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; align-items: flex-start; }
        .brand-preview { display: grid; gap: .375rem; min-width: 0; }
        .brand-screen { --scale: .65; width: calc(var(--width) * var(--scale)); height: calc(var(--height) * var(--scale)); overflow: hidden; border: 1px solid var(--edge); border-radius: var(--radius-small); }
        .brand-screen.phone { --width: 390px; --height: 780px; }
        .brand-screen.desktop { --width: 1024px; --height: 780px; --scale: .26; }
        .brand-screen iframe { display: block; width: var(--width); height: var(--height); border: 0; transform: scale(var(--scale)); transform-origin: 0 0; }
        @media (min-width: 40em) { .brand-screen.desktop { --scale: .5; } }
        @media (min-width: 84em) { .brand-screen.desktop { --scale: .65; } }
        .console .field input[type=color] { width: 4.5rem; padding: .25rem; }
        .brand-picture { max-width: min(12.5rem, 100%); max-height: 3.125rem; padding: .5rem; box-sizing: content-box; border: 1px solid var(--line); border-radius: var(--radius-small); background: var(--surface); }
        """
}
