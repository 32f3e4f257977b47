extension Spanish {
    public var optional: String { "opcional" }
    public var chooseOne: String { "Elige una opción" }
    public func refusedTitle(_ title: String) -> String { "Error: \(title)" }
    public func toCorrect(_ count: Int) -> String {
        count == 1 ? "Hay 1 dato por corregir" : "Hay \(count) datos por corregir"
    }
    public var nameIsRequired: String { "Escribe tu nombre." }
    public func isRequired(_ label: String) -> String { "Escribe \(article(of: label)) \(label.lowercasedFirst)." }
    public func isTooLong(_ label: String, limit: Int) -> String { "\(label): usa como máximo \(limit) caracteres." }
    public func isUnknown(_ label: String) -> String { "\(label): elige una de las opciones." }
    public var emailIsInvalid: String { "Escribe un correo válido, como ana@ejemplo.com." }
    public var phoneIsInvalid: String { "Escribe un teléfono válido, con código de país." }
    public var holdsCardNumber: String { "No escribas números de tarjeta aquí." }
    public var nameLabel: String { "Nombre" }
    public var emailLabel: String { "Correo electrónico" }
    public var phoneLabel: String { "Teléfono" }
    public var passwordLabel: String { "Contraseña" }

    /// Of the labels that forms have: `la ciudad`, `el número de tarjeta`.
    private func article(of label: String) -> String {
        let noun = label.prefix { $0.isLetter }
        return ["a", "dad", "ión"].contains { noun.hasSuffix($0) } ? "la" : "el"
    }
}
