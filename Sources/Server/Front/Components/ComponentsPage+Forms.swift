import HTML
import Localization
import Web

extension ComponentsPage {
    /// Questions, as they are asked and as they come back.
    @MarkupBuilder var forms: Markup {
        shown("Field") {
            FormErrors(say.toCorrect(2), [("name", say.isRequired(say.nameLabel)), ("phone", say.phoneIsInvalid)])
            Card {
                form(.action(here), .method(.get), .novalidate, .class("stack")) {
                    div(.class("fields two")) {
                        Field("name", label: say.nameLabel, error: say.isRequired(say.nameLabel))
                        Field(
                            "phone", label: say.phoneLabel, value: "123", type: .tel, hint: "+56 9 1234 5678",
                            error: say.phoneIsInvalid, isRequired: false, optionalMark: say.optional)
                        EmailField(say.emailLabel, value: "ana@example.com", hint: say.signInEmailHint, error: nil)
                        SelectField(
                            "country", label: say.countryLabel, value: "CL",
                            options: [("AR", "Argentina"), ("CL", "Chile")], empty: say.chooseOne)
                    }
                    TextField("comment", label: say.commentLabel, optionalMark: say.optional)
                    CheckField("all", label: say.useForAll, isChecked: true)
                    div(.class("actions")) {
                        SubmitButton(say.save)
                        SubmitButton(say.cancelSubscription, .danger)
                        LinkButton(say.cancelAction, to: here)
                    }
                }
            }
        }
        shown("Choices") {
            Card {
                form(.action(here), .method(.get), .class("stack")) {
                    choices("reason", chosen: CancellationCause.allCases.first, error: nil)
                    choices("why", chosen: nil, error: say.isRequired(say.reasonLabel))
                    SubmitButton(say.save, .secondary)
                }
            }
        }
        shown("QuantityField") {
            Card {
                form(.action(here), .method(.get), .class("stack")) {
                    quantity("one", value: "2", error: nil)
                    quantity("many", value: "", error: say.isRequired(say.quantityLabel))
                    SubmitButton(say.save, .secondary)
                }
            }
        }
        shown("SearchForm") {
            SearchForm(say.searchInvoices, to: here, submit: say.applySearch, isOpen: true) {
                SelectField(
                    "year", label: say.yearLabel, options: [("2026", "2026"), ("2025", "2025")], empty: say.anyYear,
                    isRequired: false)
            }
        }
    }

    private func choices(_ name: String, chosen: CancellationCause?, error: String?) -> Choices {
        Choices(
            name, legend: say.reasonLabel, chosen: chosen?.rawValue,
            options: CancellationCause.allCases.prefix(3).map { .init($0.rawValue, say.reason($0)) }, error: error)
    }

    private func quantity(_ name: String, value: String, error: String?) -> QuantityField {
        QuantityField(
            name, id: name, label: say.quantityLabel, about: "Plan Premium " + name, value: value, limits: 1...6,
            error: error)
    }
}
