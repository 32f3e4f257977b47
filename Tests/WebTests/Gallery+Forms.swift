import Core
import HTML
import Localization

@testable import Web

extension Gallery {
    static var form: PageLayout {
        PageLayout(frame(current: 4), title: "Datos de facturación") {
            h1 { "Datos de facturación" }
            FormErrors(say.toCorrect(2), [("name", say.isRequired("Nombre")), ("phone", say.phoneIsInvalid)])
            Card {
                HTML.form(.action("/x"), .post, .novalidate, .class("stack")) {
                    input(.type(.hidden), .name(CSRF.field), .value("t"))
                    div(.class("fields two")) {
                        Field(
                            "name", label: "Nombre", error: say.isRequired("Nombre"), isRequired: true,
                            .autocomplete(.name))
                        Field(
                            "phone", label: "Teléfono", value: "123", type: .tel,
                            hint: "Con código de país: +56 9 1234 5678",
                            error: say.phoneIsInvalid, isRequired: false, optionalMark: say.optional,
                            .autocomplete(.tel))
                        div(.class("whole")) {
                            Field(
                                "line1", label: "Dirección", value: "Av. Siempre Viva 742", .autocomplete(.addressLine1)
                            )
                        }
                        Field("city", label: "Ciudad o comuna", value: "Ñuñoa", .autocomplete(.city))
                        SelectField(
                            "country", label: "País", value: "CL", options: [("CL", "Chile"), ("AR", "Argentina")],
                            .autocomplete(.country))
                    }
                    div(.class("actions")) {
                        SubmitButton("Guardar")
                        LinkButton("Cancelar", to: "/x")
                    }
                }
            }
        }
    }

    static var signIn: PageLayout {
        PageLayout(frame(signedIn: false), title: "Entrar", width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { "Entra a tu cuenta" }
                    p(.class("muted")) {
                        "Ingresa el correo con el que pagas a Gimnasio Cordillera. Te enviaremos un código."
                    }
                }
                HTML.form(.action("/x"), .post, .class("stack")) {
                    Field("email", label: "Correo electrónico", type: .email, .autocomplete(.email), .autofocus)
                    div(.class("wide")) { SubmitButton("Enviar") }
                }
            }
        }
    }

    static var code: PageLayout {
        PageLayout(frame(signedIn: false), title: "Código", width: .narrow) {
            Notice("Te enviamos un correo a ana@example.com si tiene una cuenta.", .progress)
            Card {
                div(.class("stack tight")) {
                    h1 { "Escribe el código" }
                    p(.class("muted")) { "Son 8 dígitos y valen 10 minutos." }
                }
                HTML.form(.action("/x"), .post, .class("stack")) {
                    Field(
                        "code", label: "Código", .class("code"), .inputmode(.numeric),
                        .autocomplete(.oneTimeCode), .maxlength(9))
                    div(.class("wide")) { SubmitButton("Continuar") }
                }
            }
        }
    }

    static var cancel: PageLayout {
        PageLayout(frame(current: 2), title: "Cancelar suscripción", width: .narrow) {
            Card {
                h1 { "¿Cancelar Plan Premium?" }
                p(.class("muted")) { "Podrás usarlo hasta el 13 de julio de 2026. No habrá más cobros." }
                HTML.form(.action("/x"), .post, .class("stack")) {
                    Choices(
                        "reason", legend: "¿Por qué te vas?", chosen: "expensive",
                        options: [
                            .init("expensive", "Es muy caro"),
                            .init("unused", "No lo uso", detail: "También puedes pausarlo"),
                            .init("other", "Otra razón"),
                        ])
                    TextField("comment", label: "¿Algo más?", optionalMark: say.optional)
                    CheckField("all", label: "Avisarme si hay ofertas", isChecked: true)
                    div(.class("actions")) {
                        SubmitButton("Cancelar suscripción", .danger)
                        LinkButton("Conservarla", to: "/x")
                    }
                }
            }
        }
    }
}
