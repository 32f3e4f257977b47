extension Spanish {
    public var detailsIntro: String { "Aparecen en tus próximas facturas." }
    public func emailIsLocked(_ merchant: String) -> String {
        "Es el correo con el que entras. Para cambiarlo, escribe a \(merchant)."
    }
    public var detailsSaved: String { "Guardamos tus datos." }
    public func taxIDHasAnotherForm(_ label: String, _ example: String) -> String {
        "\(label): escríbelo completo, como \(example)."
    }
    public func taxIDDoesNotAddUp(_ label: String) -> String {
        "\(label): revisa el número, su dígito verificador no coincide."
    }
    public var unsafeText: String { "Quita los caracteres especiales o invisibles de este dato." }
}
