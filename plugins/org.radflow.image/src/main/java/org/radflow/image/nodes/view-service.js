/* Asks the embedding KNIME view: requests and responses are messages between the frames; a data service answers in JSON-RPC. */
(function () {
  let requests = 0;
  function ask(method, parameters) {
    const requestId = "radflow-" + requests++;
    return new Promise(resolve => {
      function receive(event) {
        const message = event.data;
        if (event.source === window.parent && message && message.type === "UIExtensionResponse" && message.requestId === requestId) {
          window.removeEventListener("message", receive);
          resolve(message.payload);
        }
      }
      window.addEventListener("message", receive);
      window.parent.postMessage({type: "UIExtensionRequest", requestId: requestId, payload: {method: method, params: parameters}}, "*");
    });
  }
  function parsed(value) {
    return typeof value === "string" ? JSON.parse(value) : value;
  }
  async function open() {
    const config = await ask("getConfig", []);
    const service = (type, request) => ask("callNodeDataService", [{
      serviceType: type, dataServiceRequest: request, extensionType: config.extensionType,
      nodeId: config.nodeId, projectId: config.projectId, workflowId: config.workflowId
    }]);
    async function call(method, ...parameters) {
      const answer = parsed(await service("data", JSON.stringify({jsonrpc: "2.0", id: ++requests, method: method, params: parameters})));
      const reply = answer.jsonrpc || answer.error ? answer : parsed(answer.result || answer);
      if (reply.error) {
        throw new Error(reply.error.message);
      }
      return reply.result;
    }
    const initial = parsed(config.initialData || await service("initial_data", ""));
    radflowViewer(document.querySelector("main"), initial.result || initial, call);
  }
  open();
}());
