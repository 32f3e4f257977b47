extension Spanish {
    public func deletionMailSubject(_ customer: String) -> String { "\(customer) pide que borres sus datos" }
    public func deletionMailIntro(_ customer: String) -> String {
        "\(customer) pidió en el portal que borres sus datos. Todavía no se borró nada."
    }
    public var deletionMailAdvice: String {
        "Borra al cliente cuando no deba nada ni tenga suscripciones: con la API, DELETE /v1/customers/{id}. Sus facturas se conservan."
    }
    public var deletionMailCustomerID: String { "Identificador" }
}
