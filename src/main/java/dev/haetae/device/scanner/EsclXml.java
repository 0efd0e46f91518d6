package dev.haetae.device.scanner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// The XML of eSCL (Mopria Alliance, eSCL Technical Specification), by local names: makers use prefixes as they like.
/// No document type and so no entity, neither of ours nor from outside.
final class EsclXml {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String NAMESPACES = "xmlns:pwg=\"http://www.pwg.org/schemas/2010/12/sm\" "
            + "xmlns:scan=\"http://schemas.hp.com/imaging/escl/2011/05/03\"";

    private final Element at;

    private EsclXml(Element at) {
        this.at = at;
    }

    /// @throws IOException where it is no XML, or none that we read
    static EsclXml parse(byte[] bytes) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // the JDK's own writes to standard error
            return new EsclXml(builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("the scanner sent what is no XML of ours", e);
        }
    }

    String name() {
        return at.getLocalName();
    }

    /// The first element of this name below here, at any depth.
    Optional<EsclXml> first(String name) {
        return all(name).stream().findFirst();
    }

    List<EsclXml> all(String name) {
        NodeList nodes = at.getElementsByTagNameNS("*", name);
        List<EsclXml> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            found.add(new EsclXml((Element) node));
        }
        return found;
    }

    List<String> texts(String name) {
        return all(name).stream().map(one -> one.at.getTextContent().strip()).toList();
    }

    Optional<String> text(String name) {
        return texts(name).stream().findFirst();
    }

    /// @return empty also where the scanner wrote no whole number
    Optional<Integer> number(String name) {
        return text(name).filter(text -> text.matches("-?\\d{1,9}")).map(Integer::valueOf);
    }

    static String document(String root, String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<scan:" + root + " " + NAMESPACES + ">" + inside + "</scan:" + root + ">";
    }
}
