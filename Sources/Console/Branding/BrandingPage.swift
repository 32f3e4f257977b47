import HTML
import Localization
import Web

/// Settings → Branding: how the portal, its letters and its papers look, and a preview before anything is saved (S77–S81).
struct BrandingPage: View {
    let frame: ConsoleFrame
    let form: BrandingForm
    let faults: FormFaults
    /// What is shown below: of what was typed, as far as it can be.
    let preview: BrandPreviews
    /// What is kept legible of the colour.
    let contrast: [String]
    /// Where the pictures in the form are, saved or waiting.
    let pictures: Pictures
    let action: String
    let token: String

    struct Pictures: Sendable {
        let logo: String?
        let icon: String?
    }

    /// What the form is sent for.
    static let intent = "intent"
    static let previewing = "preview"

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleSection(.branding), isRefused: !faults.isEmpty) {
            div(.class("page-head")) {
                div {
                    h1 { say.consoleSection(.branding) }
                    p(.class("lede")) { say.consoleBrandingIntro }
                }
            }
            FormErrors(say.toCorrect(faults.all.count), faults.all)
            preview
            HTML.form(.action(action), .post, .enctype(.multipart), .class("stack"), .novalidate) {
                input(.type(.hidden), .name(CSRF.field), .value(token))
                logoCard
                colorCard
                nameCard
                Card {
                    div(.class("actions")) {
                        SubmitButton(
                            say.consoleBrandTry, .secondary, field: (name: Self.intent, value: Self.previewing))
                        SubmitButton(say.save, field: (name: Self.intent, value: "save"))
                    }
                }
            }
        }
    }

    private var logoCard: Markup {
        Card(say.consoleLogoTitle, id: "logo") {
            p(.class("muted")) { say.consoleLogoIntro }
            picture(
                .logo, shown: pictures.logo, form.logo, label: say.consoleLogoLabel, hint: say.consoleLogoHint,
                removing: say.consoleRemoveLogo)
            picture(
                .icon, shown: pictures.icon, form.icon, label: say.consoleIconLabel, hint: say.consoleIconHint,
                removing: say.consoleRemoveIcon)
        }.body
    }

    @MarkupBuilder private func picture(
        _ field: BrandingForm.Field, shown: String?, _ state: BrandingForm.Picture, label: String, hint: String,
        removing: String
    ) -> Markup {
        if let shown { img(.class("brand-picture"), .src(shown), .alt(label)) }
        if case .taken(let name) = state {
            input(.type(.hidden), .name(BrandingForm.waiting(field)), .value(name))
        }
        Field(
            field.rawValue, label: label, type: .file, hint: hint, error: faults[field.rawValue], isRequired: false,
            .accept("image/png,image/jpeg"), .autofocus(if: faults.isFirst(field.rawValue)))
        if shown != nil || state == .removed {
            CheckField(BrandingForm.removing(field), label: removing, isChecked: state == .removed)
        }
    }

    private var colorCard: Markup {
        Card(say.consoleColorTitle, id: "color") {
            p(.class("muted")) { say.consoleColorIntro }
            input(.type(.hidden), .name(BrandingForm.shownColor), .value(pickable))
            div(.class("fields two")) {
                Field(
                    BrandingForm.picker, label: say.consoleColorPicker, value: pickable, type: .color,
                    isRequired: false)
                box(.color, say.consoleColorDigits, hint: say.consoleColorHint, .spellcheck(false))
            }
            if !contrast.isEmpty {
                div(.class("stack tight")) {
                    h3 { say.consoleContrastTitle }
                    ul(.class("stack tight")) { for sentence in contrast { li { sentence } } }
                }
            }
        }.body
    }

    /// A picker holds a colour or nothing that anybody chose.
    private var pickable: String { contrast.isEmpty ? "#000000" : form[.color] }

    private var nameCard: Markup {
        Card(say.consoleNamesTitle, id: "names") {
            box(.name, say.consoleBrandName, hint: say.consoleBrandNameHint)
            box(.headline, say.consoleBrandHeadline, hint: say.consoleBrandHeadlineHint)
            div(.class("fields two")) {
                box(.supportEmail, say.consoleBrandSupportEmail, kind: .email, .inputmode(.email))
                box(.supportPhone, say.consoleBrandSupportPhone, kind: .tel, .inputmode(.tel))
            }
            box(.privacy, say.consoleBrandPrivacy, kind: .url, hint: say.consoleBrandAddressHint, .inputmode(.url))
            box(.terms, say.consoleBrandTerms, kind: .url, hint: say.consoleBrandAddressHint, .inputmode(.url))
        }.body
    }

    private func box(
        _ field: BrandingForm.Field, _ label: String, kind: Attribute.FieldType = .text, hint: String? = nil,
        _ more: Attribute = .none
    ) -> Field {
        Field(
            field.rawValue, label: label, value: form[field], type: kind, hint: hint, error: faults[field.rawValue],
            isRequired: field == .name || field == .color, optionalMark: say.optional, .maxlength(field.limit),
            .autocomplete(.off), .autofocus(if: faults.isFirst(field.rawValue)), more)
    }
}
