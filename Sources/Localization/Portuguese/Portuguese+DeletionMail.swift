extension Portuguese {
    public func deletionMailSubject(_ customer: String) -> String { "\(customer) pede que você apague os dados" }
    public func deletionMailIntro(_ customer: String) -> String {
        "\(customer) pediu no portal que você apague os dados. Nada foi apagado ainda."
    }
    public var deletionMailAdvice: String {
        "Apague o cliente quando ele não dever nada nem tiver assinaturas: pela API, DELETE /v1/customers/{id}. As faturas são mantidas."
    }
    public var deletionMailCustomerID: String { "Identificador" }
}
