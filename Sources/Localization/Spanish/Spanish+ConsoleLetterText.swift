extension Spanish {
    public var consoleLettersThatAreFixed: String {
        "Los correos que dan acceso o avisan de un cambio de acceso, y los que no van al cliente, dicen lo "
            + "mismo en todos los comercios: su texto no se cambia."
    }
    public var consoleLetterTextColumn: String { "Texto" }
    public func consoleLetterText(isOwn: Bool) -> String { isOwn ? "Tuyo" : "De fábrica" }
    public var consoleLetterIsOff: String { "Desactivado" }
    public var consoleEditLetter: String { "Editar el texto" }
    public var consoleLetterSwitchTitle: String { "Si sale o no" }
    public var consoleSwitchLetterOff: String { "Desactivar este correo" }
    public var consoleSwitchLetterOn: String { "Activar este correo" }
    public var consoleLetterIsOffExplained: String {
        "No le llega a ningún cliente en este modo. Las copias de facturas salen igual."
    }
    public var consoleLetterIsOnExplained: String {
        "Sale para quien no lo desactivó en su portal. Si no lo quieres enviar a nadie, desactívalo."
    }
    public func consoleLetterCannotBeOff(_ reason: ConsoleLetterReason) -> String {
        switch reason {
        case .debt: "Sale siempre: avisa que se debe algo, y el cliente tiene que poder pagarlo a tiempo."
        case .subscription: "Sale siempre: es el comprobante de que algo que se cobra empieza, cambia o termina."
        case .refund: "Sale siempre: es el comprobante de que se devolvió dinero."
        case .access: "Sale siempre: sin él, el cliente no podría entrar."
        case .security: "Sale siempre: si el cambio no lo hizo el cliente, tiene que enterarse."
        case .others: "Sale siempre: lo espera alguien que no es el cliente."
        }
    }
    public func consolePreviewShows(_ customer: String) -> String { "Con los datos de \(customer)." }
    public var consolePreviewShowsNobody: String { "Con datos de muestra." }
    public var consolePreviewFind: String { "Verlo con los datos de un cliente" }
    public var consolePreviewCustomer: String { "Cliente" }
    public var consolePreviewCustomerHint: String { "Nombre, correo o id. Vacío: tu cliente más nuevo." }
    public var consolePreviewSubmit: String { "Ver" }
    public func consoleLetterEditTitle(_ letter: String) -> String { "Texto de «\(letter)»" }
    public var consoleLetterEditIntro: String {
        "Cambia el asunto y los párrafos en este idioma y este modo. El saludo, los montos en su tabla, el "
            + "botón y el pie los pone el correo. Lo que ya se envió queda como salió."
    }
    public var consoleLetterSubject: String { "Asunto" }
    public var consoleLetterBody: String { "Párrafos" }
    public var consoleLetterBodyHint: String { "Solo texto. Una línea vacía separa dos párrafos." }
    public var consoleLetterTry: String { "Ver antes de guardar" }
    public var consoleLetterSendTest: String { "Enviarme una prueba" }
    public func consoleLetterTestGoesTo(_ email: String) -> String {
        "La prueba te llega solo a ti, a \(email), con los datos del mismo cliente."
    }
    public var consoleTooManyTestLetters: String {
        "Ya te enviaste varias pruebas. Espera un cuarto de hora y envía otra."
    }
    public var consoleLetterWithoutPortalLink: String {
        "A este texto le falta {{customer_portal_link}}: quien reciba el correo no tendrá el enlace a tu portal."
    }
    public func consoleLetterFault(_ fault: ConsoleLetterFault, line: Int, _ name: String) -> String {
        switch fault {
        case .unknownVariable:
            "Línea \(line): este correo no conoce {{\(name)}}. Usa una de las variables de la lista."
        case .brokenTag:
            "Línea \(line): la etiqueta {{\(name) no está bien cerrada. Escribe {{, el nombre y }} en la "
                + "misma línea."
        case .forbiddenTag: "Línea \(line): {{\(name)}} no se puede usar aquí. Solo hay variables y secciones."
        case .openSection: "Línea \(line): la sección {{#\(name)}} no se cierra. Falta {{/\(name)}}."
        case .strayEnd: "Línea \(line): {{\(name)}} no cierra la última sección que se abrió."
        case .conditionWithoutSection:
            "Línea \(line): {{\(name)}} es una condición y no dice nada. Úsala como "
                + "{{#\(name)}}…{{/\(name)}}."
        }
    }
    public var consoleVariables: String { "Variables" }
    public var consoleVariablesIntro: String {
        "Cópialas o púlsalas para ponerlas en el texto. Lo que está entre {{#note}} y {{/note}} sale solo si "
            + "la variable tiene valor; entre {{^note}} y {{/note}}, solo si no lo tiene."
    }
    public var consoleVariable: String { "Variable" }
    public var consoleVariableMeaningColumn: String { "Qué dice" }
    public var consoleVariableSample: String { "Ejemplo" }
    public var consoleVariableIsEmpty: String { "Sin valor en este ejemplo" }
    public var consoleInsertVariable: String { "Poner en el texto" }
    public var consoleRestoreLetterTitle: String { "Texto de fábrica" }
    public var consoleRestoreLetter: String { "Restaurar el texto de fábrica" }
    public var consoleRestoreLetterExplained: String {
        "Se borra tu texto en este idioma y este modo, y el correo vuelve a decir lo suyo."
    }
    public var consoleLetterSaved: String { "Guardamos tu texto. Los correos que salgan desde ahora lo llevan." }
    public var consoleLetterRestored: String { "El correo tiene otra vez su texto de fábrica." }
    public var consoleLetterSwitchedOff: String { "Desactivamos este correo. Ningún cliente lo recibe en este modo." }
    public var consoleLetterSwitchedOn: String { "Activamos este correo." }
    public func consoleTestLetterSent(_ email: String) -> String { "Te enviamos la prueba a \(email)." }
}
