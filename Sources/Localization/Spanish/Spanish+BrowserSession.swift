extension Spanish {
    public var visitsTitle: String { "Sesiones abiertas" }
    public var visitsIntro: String { "Los navegadores donde entraste a este portal. Cierra los que no reconozcas." }
    public var thisVisit: String { "Esta sesión" }
    public var unknownBrowser: String { "Navegador desconocido" }
    public func lastSeen(_ moment: String) -> String { "Última actividad: \(moment)" }
    public var endVisit: String { "Cerrar" }
    public var endOtherVisits: String { "Cerrar las demás" }
    public var visitsEnded: String { "Cerramos la sesión en los otros navegadores." }
    public var visitEnded: String { "Cerramos esa sesión." }
    public func viewingAs(_ customer: String) -> String {
        "Ves el portal como \(customer). Desde aquí no se paga ni se cambia nada."
    }
    public var backToConsole: String { "Volver a la consola" }
    public func viewingChangesNothing(_ customer: String) -> String {
        "Estás viendo el portal como \(customer): aquí no puedes cambiar nada."
    }
}
