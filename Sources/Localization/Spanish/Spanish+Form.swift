extension Spanish {
    public var optional: String { "opcional" }
    public var chooseOne: String { "Elige una opción" }
    public var reviewForm: String { "Revisa estos datos" }
    public func isRequired(_ label: String) -> String { "Completa este dato: \(label)." }
    public func isTooLong(_ label: String, limit: Int) -> String { "\(label): usa como máximo \(limit) caracteres." }
    public func isUnknown(_ label: String) -> String { "\(label): elige una de las opciones." }
    public var emailIsInvalid: String { "Escribe un correo válido, como ana@ejemplo.com." }
    public var phoneIsInvalid: String { "Escribe un teléfono válido, con código de país." }
    public var holdsCardNumber: String { "No escribas números de tarjeta aquí." }
    public var nameLabel: String { "Nombre" }
    public var emailLabel: String { "Correo electrónico" }
    public var phoneLabel: String { "Teléfono" }
    public var addressLabel: String { "Dirección" }
    public var addressMoreLabel: String { "Departamento, oficina, piso" }
    public var cityLabel: String { "Ciudad o comuna" }
    public var regionLabel: String { "Región o estado" }
    public var postalCodeLabel: String { "Código postal" }
    public var countryLabel: String { "País" }
    public var taxIDLabel: String { "Identificación tributaria" }
    public var passwordLabel: String { "Contraseña" }
    public var showPassword: String { "Mostrar" }
}
