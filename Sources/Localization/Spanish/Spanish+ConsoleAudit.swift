extension Spanish {
    public var consoleAuditIntro: String {
        "Quién hizo qué y cuándo: personas, programas y comandos. Nada de aquí se puede cambiar ni borrar."
    }
    public var consoleAuditSearch: String { "Buscar en el registro" }
    public var consoleAuditSearchHint: String { "Un nombre, un identificador, un valor." }
    public var consoleAuditSearchSubmit: String { "Buscar" }
    public var consoleAuditWhen: String { "Cuándo" }
    public var consoleAuditWho: String { "Quién" }
    public var consoleAuditWhat: String { "Qué hizo" }
    public var consoleAuditDetails: String { "Detalle" }
    public var consoleAuditEmpty: String { "Todavía no hay nada en el registro" }
    public var consoleAuditEmptyAdvice: String {
        "Aquí aparece lo que cambien tú y los tuyos: ajustes, permisos, personas, claves."
    }
    public var consoleAuditNothingFound: String { "No hay nada en el registro con eso." }
    public var consoleAuditCSV: String { "Descargar CSV" }
    public var consoleAuditFileName: String { "registro" }
    public var consoleAuditVerify: String { "Verificar el registro" }
    public func consoleAuditIsWhole(_ entries: String) -> String {
        "Verificado: cada entrada está como se escribió (\(entries) en total)."
    }
    public func consoleAuditIsBroken(_ number: String) -> String {
        "La entrada \(number), o alguna anterior, no está como se escribió: alguien la cambió en la base de datos. Avisa a quien opera el servidor."
    }

    public var consoleAuditByCommand: String { "Comando en el servidor" }
    public func consoleAuditByProgram(_ key: String) -> String { "Programa con la clave \(key)" }
    public var consoleAuditBySystem: String { "El sistema" }
}
