import HTML
import Localization
import Web

/// A product's picture, chosen or taken away.
struct ProductPicturePage: View {
    let frame: ConsoleFrame
    let product: String
    /// On this server.
    let picture: String?
    let error: String?
    let action: String
    let back: String
    let token: String

    static let file = "picture"
    static let removing = "picture_remove"

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleProductPicture, width: .reading, isRefused: error != nil) {
            div(.class("page-head")) {
                div {
                    h1 { say.consoleProductPicture }
                    p(.class("lede")) { product }
                }
            }
            FormErrors(say.toCorrect(1), error.map { [(name: Self.file, message: $0)] } ?? [])
            Card {
                if let picture { img(.class("brand-picture"), .src(picture), .alt(product)) }
                HTML.form(.action(action), .post, .enctype(.multipart), .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    Field(
                        Self.file, label: say.consoleProductPictureLabel, type: .file,
                        hint: say.consoleProductPictureHint, error: error, isRequired: false,
                        .accept("image/png,image/jpeg"), .autofocus(if: error != nil))
                    div(.class("actions")) {
                        SubmitButton(say.save)
                        if picture != nil {
                            SubmitButton(
                                say.consoleRemovePicture, .secondary, field: (name: Self.removing, value: "on"))
                        }
                        LinkButton(say.goBack, to: back, .quiet)
                    }
                }
            }
        }
    }
}
